import { useMutation } from '@apollo/client/react';
import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useProblemWords } from '../../../../../../shared/api/useProblemWords.ts';

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
        code
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
  const [restore] = useMutation(restoreOrganization);
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  return async ({ id, name, reason }) => {
    try {
      const input = { organizationId: id, reason };
      const answer = (await restore({ variables: { input } })).data?.restoreOrganization;
      const isDone = answer?.__typename === 'RestoreOrganizationSuccess';
      toasts.show(
        isDone
          ? { message: t('standing.restoredNow', { name }) }
          : { tone: 'danger', message: t('standing.notSuspended') },
      );
      return true;
    } catch (error) {
      toasts.show({ tone: 'danger', message: wordsFor(error) });
      return false;
    }
  };
}
