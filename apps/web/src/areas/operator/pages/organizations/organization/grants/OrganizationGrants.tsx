import type { FragmentType } from '@apollo/client';
import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  Row,
  Stack,
  StatusBadge,
  Text,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { OrganizationGrants_grantFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../../shared/api/useFragmentData.ts';
import { type PageInfo, paging } from '../../../../../../shared/list/keyset.ts';
import { Period } from '../Period.tsx';
import { useTurning } from '../useTurning.ts';
import { WhoAndWhy } from '../WhoAndWhy.tsx';
import { GrantActs } from './GrantActs.tsx';
import { grantState, stateTones } from './grantState.ts';

const grantFragment = graphql(`
  fragment OrganizationGrants_grant on Grant {
    id
    source
    isForced
    quantity
    startsAt
    endsAt
    reason
    ladder {
      id
      name
    }
    product {
      id
      name
    }
    grantedBy {
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

type Grant = OrganizationGrants_grantFragment;

export interface OrganizationGrantsProps {
  grants: readonly FragmentType<Grant>[];
  pageInfo: PageInfo;
  /** Ids of those that make up a value now. */
  counting: ReadonlySet<string>;
  /** The instant that is shown. */
  at: string;
  slug: string;
  mayChange: boolean;
}

/** The grants of an organization, those that were made last first. */
export function OrganizationGrants({
  grants,
  pageInfo,
  counting,
  at,
  slug,
  mayChange,
}: OrganizationGrantsProps) {
  const { t } = useTranslation('operator');
  const rows = useFragmentList(grantFragment, grants);
  const turn = useTurning();
  const columns: Column<Grant>[] = [
    {
      key: 'what',
      header: t('grants.column.what'),
      cell: ({ product, ladder, quantity }) => (
        <Stack gap={1}>
          <strong>
            {quantity > 1 && `${quantity} × `}
            {product?.name ?? t('grants.lowestPlan')}
          </strong>
          {ladder !== null && (
            <Text as="span" size="compact" tone="dimmed">
              {t('organization.onLadder', { ladder: ladder.name })}
            </Text>
          )}
        </Stack>
      ),
    },
    {
      key: 'state',
      header: t('grants.column.state'),
      cell: (grant) => {
        const state = grantState(grant, at, counting);
        return (
          <Row gap={1}>
            <StatusBadge tone={stateTones[state]}>{t(`grants.state.${state}`)}</StatusBadge>
            {grant.isForced && <StatusBadge tone="warning">{t('organization.forced')}</StatusBadge>}
          </Row>
        );
      },
    },
    { key: 'source', header: t('organization.source'), cell: ({ source }) => t(`source.${source}`) },
    {
      key: 'period',
      header: t('grants.column.period'),
      cell: ({ startsAt, endsAt, revocation }) => (
        <Stack gap={1}>
          <Period from={startsAt} until={endsAt} />
          {revocation !== null && <Revoked {...revocation} />}
        </Stack>
      ),
    },
    {
      key: 'why',
      header: t('grants.column.why'),
      cell: ({ grantedBy, reason }) => <WhoAndWhy actor={grantedBy} reason={reason} />,
    },
  ];
  if (mayChange) {
    columns.push({
      key: 'acts',
      header: t('grants.column.acts'),
      headerHidden: true,
      align: 'end',
      cell: (grant) => <GrantActs grant={grant} state={grantState(grant, at, counting)} slug={slug} />,
    });
  }
  return (
    <DataTable
      caption={t('organization.tab.grants')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      paging={paging(pageInfo, turn)}
      empty={
        <EmptyState level={2} title={t('grants.empty.title')}>
          {t('grants.empty.message')}
        </EmptyState>
      }
    />
  );
}

function Revoked({ at, by, reason }: NonNullable<Grant['revocation']>) {
  const { t } = useTranslation('operator');
  return (
    <Text as="span" size="compact" tone="dimmed">
      {t('grants.revoked')} <DateTime value={at} />
      {by !== null && `, ${t('organization.by', { who: by })}`}
      {reason !== null && `: ${t('organization.quoted', { reason })}`}
    </Text>
  );
}
