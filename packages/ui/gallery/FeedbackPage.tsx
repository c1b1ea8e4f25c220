import { useState } from 'react';
import {
  Button,
  Card,
  Columns,
  ConfirmDialog,
  LoadingRegion,
  Notice,
  PageHeader,
  Row,
  Section,
  SkeletonCard,
  Stack,
  TextLink,
  useToasts,
} from '../src/index.ts';

function Dialogs() {
  const [open, setOpen] = useState<'none' | 'plain' | 'typed'>('none');
  const close = () => setOpen('none');
  return (
    <Card title="Dialogs" level={2}>
      <Row>
        <Button onClick={() => setOpen('plain')}>Sign out everywhere</Button>
        <Button variant="danger" onClick={() => setOpen('typed')}>
          Archive site
        </Button>
      </Row>
      <ConfirmDialog
        open={open === 'plain'}
        title="Sign out everywhere?"
        confirmLabel="Sign out everywhere"
        consequences={[{ count: 3, label: 'sessions end, this one stays' }]}
        onConfirm={close}
        onCancel={close}
      />
      <ConfirmDialog
        open={open === 'typed'}
        title="Archive alice.localhost?"
        confirmLabel="Archive site"
        tone="danger"
        typed="alice.localhost"
        consequences={[
          { count: 42, label: 'pages become read-only' },
          { count: 1, label: 'place for a site becomes free' },
          { label: 'everybody can still read it' },
        ]}
        onConfirm={close}
        onCancel={close}
      >
        You can restore it at any time, as long as your plan has a place for it.
      </ConfirmDialog>
    </Card>
  );
}

function Toasting() {
  const toasts = useToasts();
  return (
    <Card title="Toasts" level={2}>
      <Row>
        <Button onClick={() => toasts.show({ message: 'Saved' })}>Saved</Button>
        <Button
          onClick={() =>
            toasts.show({
              message: 'alice.localhost is archived',
              action: { label: 'Undo', onAct: () => toasts.show({ message: 'Restored', tone: 'info' }) },
            })
          }
        >
          With undo
        </Button>
        <Button onClick={() => toasts.show({ message: 'The farm does not answer', tone: 'danger' })}>
          A problem
        </Button>
      </Row>
    </Card>
  );
}

export function FeedbackPage() {
  return (
    <>
      <PageHeader title="Feedback" description="What the house says, and how loudly." />
      <Stack gap={6}>
        <Section title="Notices">
          <Notice title="Confirm your address" actions={<TextLink to="/mailbox">Send it again</TextLink>}>
            We sent a link to alice@demo.test.
          </Notice>
          <Notice tone="success" onDismiss={() => undefined}>
            Your site is ready.
          </Notice>
          <Notice tone="warning" title="Storage is nearly full">
            At 16 MB the site stops taking edits until you delete something.
          </Notice>
          <Notice tone="danger" title="This name is taken">
            Choose another one.
          </Notice>
          <Notice tone="neutral">Times are shown in your own zone.</Notice>
        </Section>
        <Columns>
          <Dialogs />
          <Toasting />
        </Columns>
        <Section title="Loading">
          <LoadingRegion>
            <Columns>
              <SkeletonCard />
              <SkeletonCard lines={2} />
            </Columns>
          </LoadingRegion>
        </Section>
      </Stack>
    </>
  );
}
