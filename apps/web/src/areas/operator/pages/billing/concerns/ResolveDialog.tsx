import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { BillingConcernKind } from '../../../../../__generated__/graphql.ts';
import { ReasonedDialog } from '../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../acts/useRefusalWords.ts';

const resolveConcern = graphql(`
  mutation ResolveConcern($input: ResolveConcernInput!) {
    resolveConcern(input: $input) {
      ... on ResolveConcernSuccess {
        concern {
          id
          ...ConcernTable_concern
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface ResolveDialogProps {
  concern: { readonly id: string; readonly kind: BillingConcernKind };
  onClose: () => void;
}

/** Asks before a concern is closed. */
export function ResolveDialog({ concern: { id, kind }, onClose }: ResolveDialogProps) {
  const { t } = useTranslation('operator');
  const toasts = useToasts();
  const [resolve, pending] = useOperatorAct(resolveConcern);
  return (
    <ReasonedDialog
      title={t('billingConcerns.closeTitle', { what: t(`billingConcerns.kinds.${kind}.title`) })}
      confirmLabel={t('billingConcerns.close')}
      consequences={[{ label: t('billingConcerns.closeChangesNothing') }]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await resolve({ input: { concernId: id, reason } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        toasts.show({ message: t('billingConcerns.closedNow') });
        // The page asks anew on the way.
        onClose();
      }}
    />
  );
}
