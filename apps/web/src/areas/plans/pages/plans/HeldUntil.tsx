import { Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../shared/format/useFormat.ts';
import type { PlansSeen } from '../../parts/usePlansSeen.ts';

type Held = NonNullable<ReturnType<PlansSeen['held']>>;

/** How long the plan lasts that one has, and what comes then. */
export function HeldUntil({ source, until, next }: Held) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  if (until === null) return null;
  const date = format.date(until);
  const ends = source === 'TRIAL' ? 'trial' : 'plan';
  return (
    <Text strong>
      {next === null
        ? t(`until.${ends}`, { date })
        : t(`until.${ends}Then`, { date, next: next.product.name })}
    </Text>
  );
}
