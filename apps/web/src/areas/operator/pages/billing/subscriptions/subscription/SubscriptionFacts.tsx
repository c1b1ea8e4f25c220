import type { FragmentType } from '@apollo/client';
import { Card, DateTime, DescriptionList, KeyValue, Stack, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SubscriptionFacts_subscriptionFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { StripeRef } from '../../../../billing/StripeRef.tsx';
import { useAccessWords } from '../../../../billing/useAccessWords.ts';
import { organizationBillingUrl } from '../../../../urls.ts';

const subscriptionFragment = graphql(`
  fragment SubscriptionFacts_subscription on Subscription {
    id
    isCollectionPaused
    startedAt
    periodStartsAt
    periodEndsAt
    trialEndsAt
    endsAt
    endedAt
    unpaidSince
    seenAt
    access {
      isGiven
      until
      reason
    }
    organization {
      id
      name
      slug
    }
    stripe {
      ...StripeRef_link @unmask
    }
  }
`);

/** Who pays, whether it gives what it is for, and all its days. */
export function SubscriptionFacts({
  subscription,
}: {
  subscription: FragmentType<SubscriptionFacts_subscriptionFragment>;
}) {
  const { t } = useTranslation('operator');
  const { date } = useFormat();
  const accessWords = useAccessWords();
  const facts = useFragmentData(subscriptionFragment, subscription);
  const { organization, periodStartsAt, periodEndsAt } = facts;
  const day = (term: string, instant: string | null) =>
    instant === null ? [] : [{ term, value: <DateTime value={instant} /> }];
  return (
    <Card level={2} title={t('ledger.facts')}>
      <Stack gap={3}>
        <DescriptionList
          items={[
            {
              term: t('ledger.organization'),
              value: <TextLink to={organizationBillingUrl(organization.slug)}>{organization.name}</TextLink>,
            },
            { term: t('subscription.access'), value: accessWords(facts.access) },
            ...(periodStartsAt === null || periodEndsAt === null
              ? []
              : [
                  {
                    term: t('subscription.period'),
                    value: t('subscription.periodOf', { from: date(periodStartsAt), to: date(periodEndsAt) }),
                  },
                ]),
            ...(facts.isCollectionPaused
              ? [{ term: t('subscription.collection'), value: t('subscription.collectionPaused') }]
              : []),
            ...day(t('subscription.unpaidSince'), facts.unpaidSince),
            ...day(t('subscriptions.started'), facts.startedAt),
            ...day(t('subscription.trialEnds'), facts.trialEndsAt),
            ...day(t('subscription.ends'), facts.endsAt),
            ...day(t('subscription.ended'), facts.endedAt),
            ...day(t('subscription.seen'), facts.seenAt),
          ]}
        />
        <div>
          <KeyValue label={t('ledger.id')} value={facts.id} />
        </div>
        <StripeRef link={facts.stripe} />
      </Stack>
    </Card>
  );
}
