import { Button, ConfirmDialog, Dialog, Row, Text, useToasts } from '@member-console/ui';
import { useState } from 'react';

export function FeedbackExamples() {
  const toasts = useToasts();
  const [open, setOpen] = useState<'plain' | 'confirm' | 'typed'>();
  const close = () => setOpen(undefined);
  return (
    <Row>
      <Button onClick={() => setOpen('plain')}>A dialog</Button>
      <Button onClick={() => setOpen('confirm')}>A confirmation</Button>
      <Button variant="danger" onClick={() => setOpen('typed')}>
        A typed confirmation
      </Button>
      <Button onClick={() => toasts.show({ message: 'Saved' })}>A toast</Button>
      <Button
        onClick={() =>
          toasts.show({
            message: 'The note is gone',
            action: { label: 'Undo', onAct: () => toasts.show({ message: 'It is back', tone: 'info' }) },
          })
        }
      >
        A toast with undo
      </Button>
      <Button onClick={() => toasts.show({ message: 'The farm does not answer', tone: 'danger' })}>
        A problem
      </Button>
      <Dialog
        open={open === 'plain'}
        title="A dialog"
        onClose={close}
        footer={
          <Button variant="primary" onClick={close}>
            Good
          </Button>
        }
      >
        <Text>It keeps the keyboard inside and gives it back when it goes.</Text>
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        title="Publish version 4 for everyone?"
        confirmLabel="Publish version"
        consequences={[
          { count: 1204, label: 'organizations get it at once' },
          { count: 3, label: 'of them are over their new limit' },
          { label: 'the owners are told by mail' },
        ]}
        onConfirm={close}
        onCancel={close}
      >
        You can publish version 3 again at any time.
      </ConfirmDialog>
      <ConfirmDialog
        open={open === 'typed'}
        title="Suspend Harbour Cooperative?"
        confirmLabel="Suspend organization"
        tone="danger"
        typed="harbour"
        consequences={[{ count: 11, label: 'sites become read-only' }]}
        onConfirm={close}
        onCancel={close}
      />
    </Row>
  );
}
