import type { FragmentType } from '@apollo/client';
import { type Column, DataTable, EmptyState, LinkButton, Stack, StatusBadge, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { OrganizationOverrides_overrideFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../../shared/api/useFragmentData.ts';
import { useValueWords } from '../../../../../../shared/entitlements/value.ts';
import { type PageInfo, paging } from '../../../../../../shared/list/keyset.ts';
import { planActUrl } from '../../../../urls.ts';
import { grantState, stateTones } from '../grants/grantState.ts';
import { Period } from '../Period.tsx';
import { useTurning } from '../useTurning.ts';
import { WhoAndWhy } from '../WhoAndWhy.tsx';

const overrideFragment = graphql(`
  fragment OrganizationOverrides_override on Override {
    id
    startsAt
    endsAt
    reason
    resource {
      id
      key
      name
      unit
    }
    value {
      ...ValueWords_value @unmask
    }
    setBy {
      kind
      name
    }
    revocation {
      at
      by
      reason
    }
  }
`);

type Override = OrganizationOverrides_overrideFragment;

export interface OrganizationOverridesProps {
  overrides: readonly FragmentType<Override>[];
  pageInfo: PageInfo;
  /** The instant that is shown. */
  at: string;
  slug: string;
  mayChange: boolean;
}

/** The overrides of an organization, those that were set last first. */
export function OrganizationOverrides({
  overrides,
  pageInfo,
  at,
  slug,
  mayChange,
}: OrganizationOverridesProps) {
  const { t } = useTranslation('operator');
  const words = useValueWords();
  const rows = useFragmentList(overrideFragment, overrides);
  const turn = useTurning();
  /** Nothing shadows an override: it counts from its start to its end. */
  const stateOf = (override: Override) => grantState(override, at, new Set([override.id]));
  const columns: Column<Override>[] = [
    {
      key: 'resource',
      header: t('overrides.column.resource'),
      cell: ({ resource }) => (
        <Stack gap={1}>
          <strong>{resource.name}</strong>
          <Text as="span" size="compact" tone="dimmed">
            {resource.key}
          </Text>
        </Stack>
      ),
    },
    {
      key: 'value',
      header: t('overrides.column.value'),
      cell: ({ value, resource }) => words(value, resource.unit),
    },
    {
      key: 'state',
      header: t('grants.column.state'),
      cell: (override) => (
        <StatusBadge tone={stateTones[stateOf(override)]}>
          {t(`grants.state.${stateOf(override)}`)}
        </StatusBadge>
      ),
    },
    {
      key: 'period',
      header: t('grants.column.period'),
      cell: ({ startsAt, endsAt, revocation }) => <Period from={startsAt} until={revocation?.at ?? endsAt} />,
    },
    {
      key: 'why',
      header: t('grants.column.why'),
      cell: ({ setBy, reason }) => <WhoAndWhy actor={setBy} reason={reason} />,
    },
  ];
  if (mayChange) {
    columns.push({
      key: 'acts',
      header: t('grants.column.acts'),
      headerHidden: true,
      align: 'end',
      cell: (override) =>
        stateOf(override) !== 'ended' && (
          <LinkButton size="small" variant="quiet" to={planActUrl(slug, 'clear', { override: override.id })}>
            {t('act.clear.short')}
          </LinkButton>
        ),
    });
  }
  return (
    <DataTable
      caption={t('organization.tab.overrides')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      paging={paging(pageInfo, turn)}
      empty={
        <EmptyState
          level={2}
          title={t('overrides.empty.title')}
          actions={
            mayChange && <LinkButton to={planActUrl(slug, 'override')}>{t('act.override.menu')}</LinkButton>
          }
        >
          {t('overrides.empty.message')}
        </EmptyState>
      }
    />
  );
}
