import { StatTiles } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { StripeNumbers_healthFragment } from '../../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { billingConcernsUrl, reconciliationsUrl, stripeEventsUrl } from '../../../urls.ts';

graphql(`
  fragment StripeNumbers_health on StripeHealth {
    waitingCount
    failedCount
    oldestWaitingAt
    openConcernCount
    openDriftCount
  }
`);

/** What waits, what failed and what calls a person, each leading to its list. */
export function StripeNumbers({ health }: { health: StripeNumbers_healthFragment }) {
  const { t } = useTranslation('operator');
  const { number, dateTime } = useFormat();
  const { waitingCount, failedCount, oldestWaitingAt, openConcernCount, openDriftCount } = health;
  // The oldest of both: where none waits, it is among those that failed.
  const oldest = oldestWaitingAt !== null && {
    change: {
      words: t('stripeHealth.oldest', { time: dateTime(oldestWaitingAt) }),
      tone: 'neutral' as const,
    },
  };
  return (
    <StatTiles
      stats={[
        {
          label: t('stripeHealth.waiting'),
          value: number(waitingCount),
          to: stripeEventsUrl({ state: 'WAITING' }),
          ...(waitingCount > 0 && oldest),
        },
        {
          label: t('stripeHealth.failed'),
          value: number(failedCount),
          to: stripeEventsUrl({ state: 'FAILED' }),
          ...(waitingCount === 0 && oldest),
        },
        { label: t('stripeHealth.concerns'), value: number(openConcernCount), to: billingConcernsUrl() },
        { label: t('stripeHealth.drifts'), value: number(openDriftCount), to: reconciliationsUrl() },
      ]}
    />
  );
}
