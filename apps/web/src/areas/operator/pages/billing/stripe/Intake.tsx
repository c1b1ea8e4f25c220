import { BarChart, RelativeTime, Section, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { Intake_healthFragment } from '../../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';

graphql(`
  fragment Intake_health on StripeHealth {
    lastReceivedAt
    intake {
      at
      count
    }
  }
`);

/** What came in during the last hour, minute by minute. */
export function Intake({ health: { intake, lastReceivedAt } }: { health: Intake_healthFragment }) {
  const { t } = useTranslation('operator');
  const { number, time } = useFormat();
  const total = intake.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(0, ...intake.map(({ count }) => count));
  return (
    <Section title={t('stripeHealth.intake.title')}>
      <Stack gap={2}>
        <BarChart
          title={t('stripeHealth.intake.chart')}
          summary={t('stripeHealth.intake.summary', {
            count: total,
            total: number(total),
            most: number(most),
          })}
          points={intake.map(({ at, count }) => ({ label: time(at), value: count }))}
          texts={{
            asTable: t('parts.asTable'),
            label: t('stripeHealth.intake.minute'),
            value: t('stripeHealth.intake.count'),
          }}
        />
        <Text size="compact" tone="dimmed">
          {t('stripeHealth.intake.last')}{' '}
          {lastReceivedAt === null ? t('stripeHealth.never') : <RelativeTime value={lastReceivedAt} />}
        </Text>
      </Stack>
    </Section>
  );
}
