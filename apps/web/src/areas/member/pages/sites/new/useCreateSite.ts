import { useMutation } from '@apollo/client/react';
import { type FormProblem, useToasts } from '@member-console/ui';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import { useProblemWords } from '../../../../../shared/api/useProblemWords.ts';
import { problemsOf } from '../../../../../shared/forms/validation.ts';
import type { DenialFacts } from '../../../sites/Denial.tsx';
import { sitesUrl } from '../../../urls.ts';
import { useNameWords } from './siteName.ts';

const createSite = graphql(`
  mutation CreateSite($input: CreateSiteInput!) {
    createSite(input: $input) {
      ... on CreateSiteSuccess {
        site {
          id
          ...SiteTable_site
        }
        organization {
          id
          ...EntitlementList_organization
        }
      }
      ... on UserError {
        code
        message
      }
      ... on ValidationError {
        issues {
          path
          code
          message
        }
      }
      ... on SiteNameTaken {
        host
      }
      ... on EntitlementDenied {
        ...Denial_denied @unmask
      }
    }
  }
`);

/** Why there is no new site: the plan, or something to put right in the form. */
export type CreateRefusal = { readonly denial: DenialFacts } | { readonly problems: readonly FormProblem[] };

/** Creates a site and goes to the list; answers why not, else null. */
export function useCreateSite(organizationId: string) {
  const { t } = useTranslation('member');
  const navigate = useNavigate();
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  const nameWords = useNameWords();
  const [create] = useMutation(createSite);
  // A retry after a lost reply carries the same key, and so makes no second site.
  const key = useRef(crypto.randomUUID());

  return async ({ name, title }: { name: string; title: string }): Promise<CreateRefusal | null> => {
    const input = { organizationId, name, title: title.trim() === '' ? null : title.trim() };
    const context = { headers: { 'idempotency-key': key.current } };
    try {
      const answer = (await create({ variables: { input }, context })).data?.createSite;
      key.current = crypto.randomUUID();
      switch (answer?.__typename) {
        case 'CreateSiteSuccess':
          await navigate(sitesUrl());
          toasts.show({ message: t('newSite.created', { name }) });
          return null;
        case 'EntitlementDenied':
          return { denial: answer };
        case 'ValidationError': {
          const words = Object.entries(nameWords).map(([code, text]) => [`name.${code}`, text]);
          return { problems: problemsOf(answer.issues, Object.fromEntries(words)) };
        }
        case 'SiteNameTaken':
          return {
            problems: [{ field: 'name', message: t('newSite.problem.taken', { host: answer.host }) }],
          };
        case 'ThawFirst':
          return { problems: [{ message: t('excess.first') }] };
        case 'InvalidState':
          return { problems: [{ message: t('plan.suspended.message') }] };
        default:
          return { problems: [{ message: t('newSite.problem.gone') }] };
      }
    } catch (error) {
      return { problems: [{ message: wordsFor(error) }] };
    }
  };
}
