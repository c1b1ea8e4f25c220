import { useMutation } from '@apollo/client/react';
import { type FormProblem, useToasts } from '@member-console/ui';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import { useProblemWords } from '../../../../../shared/api/useProblemWords.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { sitesUrl } from '../../../urls.ts';

const chooseWhatStays = graphql(`
  mutation ChooseWhatStays($input: ChooseWhatStaysInput!) {
    chooseWhatStays(input: $input) {
      ... on ChooseWhatStaysSuccess {
        appliesAt
        organization {
          id
          entitlements {
            resource {
              id
            }
            overLimit {
              deadline
            }
          }
          ...SiteExcess_organization
        }
      }
      ... on UserError {
        code
      }
    }
  }
`);

/** Keeps which sites stay writable and goes to the list; answers what kept it from that. */
export function useChooseWhatStays(organizationId: string, resourceId: string) {
  const { t } = useTranslation('member');
  const format = useFormat();
  const navigate = useNavigate();
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  const [choose] = useMutation(chooseWhatStays);
  // A retry after a lost reply carries the same key, and so is the same choice.
  const key = useRef(crypto.randomUUID());

  return async (itemIds: readonly string[], applyNow: boolean): Promise<readonly FormProblem[]> => {
    const input = { organizationId, resourceId, itemIds: [...itemIds], applyNow };
    const context = { headers: { 'idempotency-key': key.current } };
    try {
      const answer = (await choose({ variables: { input }, context })).data?.chooseWhatStays;
      key.current = crypto.randomUUID();
      switch (answer?.__typename) {
        case 'ChooseWhatStaysSuccess': {
          await navigate(sitesUrl());
          const waits = answer.organization.entitlements.some(
            ({ resource, overLimit }) =>
              resource.id === resourceId && overLimit?.deadline === answer.appliesAt,
          );
          const date = format.date(answer.appliesAt);
          toasts.show({
            message: waits && !applyNow ? t('chooseSites.saved', { date }) : t('chooseSites.savedNow'),
          });
          return [];
        }
        case 'InvalidState':
          return [{ message: t('plan.suspended.message') }];
        default:
          return [{ message: t('chooseSites.moved') }];
      }
    } catch (error) {
      return [{ message: wordsFor(error) }];
    }
  };
}
