import { Card, DateTime, DescriptionList, Stack, StatusBadge, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { OverLimitCases_entitlementFragment } from '../../../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';

graphql(`
  fragment OverLimitCases_entitlement on EffectiveEntitlement {
    resource {
      id
      name
      unit
    }
    overLimit {
      policy
      limit
      used
      frozen
      openedAt
      deadline
      chosenAt
    }
  }
`);

export interface OverLimitCasesProps {
  entitlements: readonly OverLimitCases_entitlementFragment[];
}

/** Each resource of which more is in use than is allowed: what happens to the excess, and when. */
export function OverLimitCases({ entitlements }: OverLimitCasesProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const cases = entitlements.flatMap(({ resource, overLimit }) =>
    overLimit === null ? [] : [{ resource, overLimit }],
  );
  if (cases.length === 0) return <Text tone="dimmed">{t('usage.over.none')}</Text>;
  return (
    <Stack gap={4}>
      {cases.map(({ resource, overLimit }) => (
        <Card
          key={resource.id}
          title={resource.name}
          actions={<StatusBadge tone="danger">{t('usage.over.badge')}</StatusBadge>}
        >
          <DescriptionList
            items={[
              { term: t('usage.over.used'), value: format.amount(overLimit.used, resource.unit) },
              { term: t('usage.over.limit'), value: format.amount(overLimit.limit, resource.unit) },
              { term: t('usage.over.frozen'), value: format.number(overLimit.frozen) },
              {
                term: t('usage.over.policy'),
                value: t(`attention.over.${overLimit.policy}`, {
                  deadline: format.dateTime(overLimit.deadline),
                }),
              },
              { term: t('usage.over.since'), value: <DateTime value={overLimit.openedAt} /> },
              { term: t('usage.over.deadline'), value: <DateTime value={overLimit.deadline} /> },
              {
                term: t('usage.over.chosen'),
                value:
                  overLimit.chosenAt === null ? (
                    t('usage.over.notChosen')
                  ) : (
                    <DateTime value={overLimit.chosenAt} />
                  ),
              },
            ]}
          />
        </Card>
      ))}
    </Stack>
  );
}
