import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../acts/useRefusalWords.ts';

const restoreOrganization = graphql(`
  mutation RestoreOrganization($input: RestoreOrganizationInput!) {
    restoreOrganization(input: $input) {
      ... on RestoreOrganizationSuccess {
        organization {
          id
          isSuspended
          ...SuspensionCard_organization
          ...SuspendDialog_organization
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

interface Restored {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
}

/** Lifts a suspension and says what came of it; answers whether nothing is left to do. */
export function useRestore(): (organization: Restored) => Promise<boolean> {
  const { t } = useTranslation('operator');
  const [restore] = useOperatorAct(restoreOrganization, { INVALID_STATE: t('standing.notSuspended') });
  const toasts = useToasts();
  return async ({ id, name, reason }) => {
    const outcome = await restore({ input: { organizationId: id, reason } });
    toasts.show(
      outcome.kind === 'done'
        ? { message: t('standing.restoredNow', { name }) }
        : { tone: 'danger', message: sentencesOf(outcome.problems) },
    );
    return outcome.kind === 'done' || outcome.refusal !== null;
  };
}
