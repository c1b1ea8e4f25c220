import { CheckboxField } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import { ReasonedDialog } from '../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../acts/useRefusalWords.ts';
import { reconciliationUrl } from '../../../urls.ts';

const startReconciliation = graphql(`
  mutation StartReconciliation($input: StartReconciliationInput!) {
    startReconciliation(input: $input) {
      ... on StartReconciliationSuccess {
        reconciliation {
          id
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

/** Asks before everything is compared; leads to the comparison. */
export function StartDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const [isDryRun, setIsDryRun] = useState(false);
  const [isImport, setIsImport] = useState(false);
  const [start, pending] = useOperatorAct(startReconciliation);
  return (
    <ReasonedDialog
      title={t('reconciliations.startTitle')}
      confirmLabel={t('reconciliations.start')}
      consequences={[
        { label: t('reconciliations.asksEverybody') },
        { label: t(isDryRun ? 'reconciliations.onlyLooks' : 'reconciliations.repairs') },
      ]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await start({ input: { isDryRun, isImport, reason } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        await navigate(reconciliationUrl(outcome.answer.reconciliation.id));
      }}
    >
      <CheckboxField
        label={t('reconciliations.dryRunChoice')}
        checked={isDryRun}
        onChange={(event) => setIsDryRun(event.target.checked)}
      />
      <CheckboxField
        label={t('reconciliations.importChoice')}
        checked={isImport}
        onChange={(event) => setIsImport(event.target.checked)}
      />
    </ReasonedDialog>
  );
}
