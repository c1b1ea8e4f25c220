import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ValueWords_valueFragment } from '../../__generated__/graphql.ts';
import { useFormat } from '../format/useFormat.ts';

graphql(`
  fragment ValueWords_value on EntitlementValue {
    ... on BooleanValue {
      enabled
    }
    ... on LimitValue {
      limit
      isUnlimited
    }
    ... on EnumValue {
      level
    }
  }
`);

/** A value in words: `16 MB`, `Unlimited`, `Included`. */
export function useValueWords(): (value: ValueWords_valueFragment, unit: string | null) => string {
  const { t } = useTranslation('shared');
  const format = useFormat();
  return (value, unit) => {
    switch (value.__typename) {
      case 'BooleanValue':
        return value.enabled ? t('entitlement.included') : t('entitlement.notIncluded');
      case 'EnumValue':
        return value.level;
      case 'LimitValue':
        return value.isUnlimited || value.limit === null
          ? t('entitlement.unlimited')
          : format.amount(value.limit, unit);
    }
  };
}
