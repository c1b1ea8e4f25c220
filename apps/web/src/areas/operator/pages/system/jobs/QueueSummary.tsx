import { StatTiles } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { QueueSummary_queueFragment } from '../../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { jobsUrl } from '../../../urls.ts';
import { jobStates } from './filters.ts';

graphql(`
  fragment QueueSummary_queue on Queue {
    counts {
      task
      state
      count
    }
    waitingSince
  }
`);

/** How many jobs are in each state, and how long the oldest has waited. */
export function QueueSummary({ queue }: { queue: QueueSummary_queueFragment }) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const countIn = (state: (typeof jobStates)[number]) =>
    queue.counts.filter((one) => one.state === state).reduce((sum, { count }) => sum + count, 0);
  return (
    <StatTiles
      stats={jobStates.map((state) => ({
        label: t(`jobs.states.${state}`),
        value: format.number(countIn(state)),
        to: jobsUrl({ state }),
        ...(state === 'QUEUED' &&
          queue.waitingSince !== null && {
            change: {
              words: t('jobs.waitingSince', { time: format.dateTime(queue.waitingSince) }),
              tone: 'neutral' as const,
            },
          }),
      }))}
    />
  );
}
