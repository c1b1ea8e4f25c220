import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { ReasonedDialog } from '../../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../acts/useRefusalWords.ts';

const repairDrift = graphql(`
  mutation RepairDrift($input: RepairDriftInput!) {
    repairDrift(input: $input) {
      ... on RepairDriftSuccess {
        isRepaired
        drift {
          id
          repairedAt
          repairedBy {
            id
            displayName
          }
          reconciliation {
            id
            drifts {
              class
              foundCount
              repairedCount
            }
          }
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

/** Asks before Stripe is asked again about a difference, and says whether that mended it. */
export function RepairDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('operator');
  const toasts = useToasts();
  const [repair, pending] = useOperatorAct(repairDrift);
  return (
    <ReasonedDialog
      title={t('drifts.repairTitle')}
      confirmLabel={t('drifts.repair')}
      consequences={[{ label: t('drifts.repairAsks') }, { label: t('drifts.repairEvidence') }]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await repair({ input: { driftId: id, reason } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        onClose();
        const { isRepaired } = outcome.answer;
        toasts.show({
          message: t(isRepaired ? 'drifts.repaired' : 'drifts.notRepaired'),
          tone: isRepaired ? 'success' : 'warning',
        });
      }}
    />
  );
}
