import { useMutation } from '@apollo/client/react';
import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useProblemWords } from '../../../../shared/api/useProblemWords.ts';
import type { DenialFacts } from '../../sites/Denial.tsx';

const restoreSite = graphql(`
  mutation RestoreSite($input: RestoreSiteInput!) {
    restoreSite(input: $input) {
      ... on RestoreSiteSuccess {
        site {
          id
          ...SiteTable_site
        }
        organization {
          id
          ...EntitlementList_organization
          ...SiteExcess_organization
        }
      }
      ... on UserError {
        code
      }
      ... on EntitlementDenied {
        ...Denial_denied @unmask
      }
    }
  }
`);

/** Why a site was not restored. */
const refusals: Readonly<Record<string, 'sites.gone' | 'excess.first'>> = {
  NotFound: 'sites.gone',
  ThawFirst: 'excess.first',
};

/** Makes an archived site writable again; answers why the plan does not allow it, where it does not. */
export function useRestore() {
  const { t } = useTranslation('member');
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  const [restore] = useMutation(restoreSite);

  return async (site: { id: string; title: string }): Promise<DenialFacts | null> => {
    try {
      const answer = (await restore({ variables: { input: { siteId: site.id } } })).data?.restoreSite;
      if (answer?.__typename === 'EntitlementDenied') return answer;
      if (answer?.__typename === 'RestoreSiteSuccess') {
        toasts.show({ message: t('sites.restored', { title: site.title }) });
      } else {
        toasts.show({
          tone: 'danger',
          message: t(refusals[answer?.__typename ?? ''] ?? 'sites.changedMeanwhile'),
        });
      }
    } catch (error) {
      toasts.show({ tone: 'danger', message: wordsFor(error) });
    }
    return null;
  };
}
