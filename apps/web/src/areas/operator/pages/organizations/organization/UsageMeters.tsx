import { Card, Columns, Text, UsageMeter } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { UsageMeters_entitlementFragment } from '../../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';

graphql(`
  fragment UsageMeters_entitlement on EffectiveEntitlement {
    resource {
      id
      name
      unit
    }
    value {
      ... on LimitValue {
        limit
        isUnlimited
      }
    }
    used
  }
`);

export interface UsageMetersProps {
  entitlements: readonly UsageMeters_entitlementFragment[];
}

/** How much is in use of everything that has a limit. */
export function UsageMeters({ entitlements }: UsageMetersProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const limited = entitlements.flatMap(({ resource, value, used }) =>
    value.__typename === 'LimitValue' ? [{ resource, limit: value.limit, used }] : [],
  );
  if (limited.length === 0) return <Text tone="dimmed">{t('usage.nothing')}</Text>;
  return (
    <Columns gap={4} minimum="normal">
      {limited.map(({ resource, limit, used }) => (
        <Card key={resource.id}>
          <UsageMeter
            label={resource.name}
            used={used === null ? null : Number(used)}
            limit={limit === null ? 'unlimited' : Number(limit)}
            format={(amount) => format.amount(amount, resource.unit)}
          />
        </Card>
      ))}
    </Columns>
  );
}
