import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { ReasonedDialog } from '../../../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../../acts/useRefusalWords.ts';

const retryStripeEvent = graphql(`
  mutation RetryStripeEvent($input: RetryStripeEventInput!) {
    retryStripeEvent(input: $input) {
      ... on RetryStripeEventSuccess {
        event {
          id
          state
          lastError
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface RetryEventDialogProps {
  event: { readonly id: string; readonly type: string };
  onClose: () => void;
}

/** Asks before an event is worked on anew. */
export function RetryEventDialog({ event: { id, type }, onClose }: RetryEventDialogProps) {
  const { t } = useTranslation('operator');
  const toasts = useToasts();
  const [retry, pending] = useOperatorAct(retryStripeEvent);
  return (
    <ReasonedDialog
      title={t('stripeEvent.retryTitle', { type })}
      confirmLabel={t('stripeEvent.retry')}
      consequences={[{ label: t('stripeEvent.retryAsks') }]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await retry({ input: { eventId: id, reason } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        onClose();
        toasts.show({ message: t('stripeEvent.retried') });
      }}
    />
  );
}
