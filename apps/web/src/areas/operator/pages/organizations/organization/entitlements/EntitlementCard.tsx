import { Card, LinkButton, Row, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { EntitlementCard_entitlementFragment } from '../../../../../../__generated__/graphql.ts';
import { useValueWords } from '../../../../../../shared/entitlements/value.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { planActUrl } from '../../../../urls.ts';
import { ContributionTable } from './ContributionTable.tsx';

graphql(`
  fragment EntitlementCard_entitlement on EffectiveEntitlement {
    resource {
      id
      key
      name
      unit
    }
    value {
      ...ValueWords_value @unmask
    }
    hiddenValue {
      ...ValueWords_value @unmask
    }
    used
    contributions {
      ...ContributionTable_contribution @unmask
    }
  }
`);

export interface EntitlementCardProps {
  entitlement: EntitlementCard_entitlementFragment;
  slug: string;
  mayChange: boolean;
}

/** One value, and everything that makes it up or would: what counts, what does not and why. */
export function EntitlementCard({ entitlement, slug, mayChange }: EntitlementCardProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const words = useValueWords();
  const { resource, value, hiddenValue, used, contributions } = entitlement;
  return (
    <Card
      level={2}
      title={resource.name}
      description={<code>{resource.key}</code>}
      actions={
        mayChange && (
          <LinkButton size="small" to={planActUrl(slug, 'override', { resource: resource.id })}>
            {t('act.override.menu')}
          </LinkButton>
        )
      }
    >
      <Stack gap={3}>
        <Row gap={4} align="baseline">
          <Text as="span" size="lead" strong>
            {words(value, resource.unit)}
          </Text>
          {used !== null && (
            <Text as="span" tone="dimmed">
              {t('entitlements.used', { amount: format.amount(used, resource.unit) })}
            </Text>
          )}
          {hiddenValue !== null && (
            <Text as="span" tone="dimmed">
              {t('entitlements.hidden', { value: words(hiddenValue, resource.unit) })}
            </Text>
          )}
        </Row>
        <ContributionTable
          caption={t('entitlements.explained', { resource: resource.name })}
          contributions={contributions}
          unit={resource.unit}
        />
      </Stack>
    </Card>
  );
}
