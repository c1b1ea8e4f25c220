import type { FragmentType } from '@apollo/client';
import { Card, Columns, Disclosure, Stack, StatusBadge, Text, UsageMeter } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { EntitlementList_organizationFragment } from '../../__generated__/graphql.ts';
import { useFragmentData } from '../api/useFragmentData.ts';
import { useFormat } from '../format/useFormat.ts';
import { ContributionList } from './ContributionList.tsx';
import styles from './EntitlementList.module.css';
import { useValueWords } from './value.ts';

const organizationFragment = graphql(`
  fragment EntitlementList_organization on Organization {
    id
    entitlements {
      resource {
        id
        name
        description
        unit
      }
      value {
        ...ValueWords_value @unmask
      }
      used
      remaining
      contributions {
        ...ContributionList_contribution @unmask
      }
    }
  }
`);

type Entitlement = EntitlementList_organizationFragment['entitlements'][number];

export interface EntitlementListProps {
  organization: FragmentType<EntitlementList_organizationFragment>;
}

/** What an organization may use, how much it uses, and on asking why. */
export function EntitlementList({ organization }: EntitlementListProps) {
  const { t } = useTranslation('shared');
  const data = useFragmentData(organizationFragment, organization);
  if (data.entitlements.length === 0) return <Text tone="dimmed">{t('entitlement.nothing')}</Text>;
  return (
    <Columns gap={4} minimum="wide">
      {data.entitlements.map((entitlement) => (
        <Card key={entitlement.resource.id}>
          <EntitlementFacts entitlement={entitlement} />
        </Card>
      ))}
    </Columns>
  );
}

function EntitlementFacts({ entitlement }: { entitlement: Entitlement }) {
  const { t } = useTranslation('shared');
  const { resource, contributions } = entitlement;
  return (
    <Stack gap={2}>
      <Amount entitlement={entitlement} />
      {resource.description && (
        <Text size="compact" tone="dimmed">
          {resource.description}
        </Text>
      )}
      <Disclosure summary={t('entitlement.why')}>
        <ContributionList contributions={contributions} unit={resource.unit} />
      </Disclosure>
    </Stack>
  );
}

function Amount({ entitlement: { resource, value, used } }: { entitlement: Entitlement }) {
  const format = useFormat();
  const valueWords = useValueWords();
  if (value.__typename === 'LimitValue') {
    return (
      <UsageMeter
        label={resource.name}
        used={used === null ? null : Number(used)}
        limit={value.limit === null ? 'unlimited' : Number(value.limit)}
        format={(amount) => format.amount(amount, resource.unit)}
      />
    );
  }
  const isOff = value.__typename === 'BooleanValue' && !value.enabled;
  return (
    <div className={styles.switch}>
      <strong>{resource.name}</strong>
      <StatusBadge tone={isOff ? 'neutral' : 'success'}>{valueWords(value, resource.unit)}</StatusBadge>
    </div>
  );
}
