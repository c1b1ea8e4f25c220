import { DescriptionList } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { PriceInterval, StripeDrift_differenceFragment } from '../../../__generated__/graphql.ts';

graphql(`
  fragment StripeDrift_difference on StripeDifference {
    field
    ours
    theirs
  }
`);

type Difference = StripeDrift_differenceFragment;

/** What stands otherwise in Stripe: ours, then theirs. */
export function StripeDrift({ drift }: { drift: readonly Difference[] }) {
  const { t } = useTranslation('operator');
  const words = (field: Difference['field'], value: string): string => {
    switch (field) {
      case 'EXISTENCE':
        return t(value === 'true' ? 'stripe.there' : 'stripe.gone');
      case 'ACTIVE':
        return t(value === 'true' ? 'stripe.offered' : 'stripe.notOffered');
      case 'CURRENCY':
        return value.toUpperCase();
      case 'INTERVAL': {
        const [count, interval] = value.split(' ');
        return interval === undefined
          ? t('prices.once')
          : t(`prices.every.${interval.toUpperCase() as PriceInterval}`, { count: Number(count) });
      }
      case 'TAX_BEHAVIOR':
        return value === 'inclusive' || value === 'exclusive' ? t(`prices.tax.${value}`) : value;
      default:
        return value || t('stripe.nothing');
    }
  };
  return (
    <DescriptionList
      items={drift.map(({ field, ours, theirs }) => ({
        term: t(`stripe.field.${field}`),
        value: (
          <>
            {t('stripe.ours', { value: words(field, ours) })}
            <br />
            {t('stripe.theirs', { value: words(field, theirs) })}
          </>
        ),
      }))}
    />
  );
}
