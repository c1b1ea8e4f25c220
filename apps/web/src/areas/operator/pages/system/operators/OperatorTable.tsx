import type { FragmentType } from '@apollo/client';
import {
  Avatar,
  type Column,
  DataTable,
  type DataTableProps,
  DateTime,
  EmptyState,
  LinkButton,
  Row,
  ShieldIcon,
  Stack,
  StatusBadge,
  Text,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { OperatorTable_termFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../shared/api/useFragmentData.ts';
import { usePageActs } from '../../../finder/usePageActs.ts';
import { useAddressWith } from '../../../session/useAddressWith.ts';
import { personUrl } from '../../../urls.ts';

const termFragment = graphql(`
  fragment OperatorTable_term on OperatorTerm {
    id
    role
    state
    startsAt
    endsAt
    revokedAt
    reason
    person {
      id
      displayName
      pictureUrl
      email
    }
    grantedBy {
      id
      displayName
    }
  }
`);

type Term = OperatorTable_termFragment;
type Passed = 'caption' | 'state' | 'actions' | 'filtered' | 'onClearFilters' | 'paging';

export interface OperatorTableProps extends Pick<DataTableProps<Term>, Passed> {
  terms: readonly FragmentType<Term>[];
  mayManage: boolean;
}

const tones = { RUNNING: 'success', SCHEDULED: 'info', ENDED: 'neutral' } as const;

/** Terms of office, one a row. */
export function OperatorTable({ terms, mayManage, ...table }: OperatorTableProps) {
  const { t } = useTranslation('operator');
  const addressWith = useAddressWith();
  const rows = useFragmentList(termFragment, terms);
  usePageActs(
    t('operators.title'),
    (mayManage ? rows : []).flatMap(({ id, state, person: { displayName: name } }) => [
      ...(state === 'RUNNING'
        ? [{ label: t('operators.changeRoleOf', { name }), url: addressWith({ role: id }) }]
        : []),
      ...(state === 'ENDED'
        ? []
        : [{ label: t('operators.endTermOf', { name }), url: addressWith({ end: id }) }]),
    ]),
  );
  return (
    <DataTable
      {...table}
      columns={useColumns(mayManage)}
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState level={2} icon={ShieldIcon} title={t('operators.empty.title')}>
          {t('operators.empty.message')}
        </EmptyState>
      }
    />
  );
}

function useColumns(mayManage: boolean): Column<Term>[] {
  const { t } = useTranslation('operator');
  const addressWith = useAddressWith();
  const columns: Column<Term>[] = [
    {
      key: 'person',
      header: t('operators.column.person'),
      cell: ({ person }) => (
        <Row gap={2} unbroken>
          <Avatar name={person.displayName} src={person.pictureUrl} />
          <Stack gap={1}>
            <TextLink to={personUrl(person.id)}>{person.displayName}</TextLink>
            <Text as="span" size="compact" tone="dimmed">
              {person.email}
            </Text>
          </Stack>
        </Row>
      ),
    },
    {
      key: 'role',
      header: t('operators.column.role'),
      cell: ({ role, state }) => (
        <Stack gap={1}>
          <span>{t(`operators.role.${role}`)}</span>
          <div>
            <StatusBadge tone={tones[state]}>{t(`operators.states.${state}`)}</StatusBadge>
          </div>
        </Stack>
      ),
    },
    {
      key: 'since',
      header: t('operators.column.since'),
      cell: ({ startsAt }) => <DateTime value={startsAt} show="date" />,
    },
    {
      key: 'until',
      header: t('operators.column.until'),
      cell: ({ endsAt, revokedAt }) => {
        const end = revokedAt ?? endsAt;
        return end === null ? t('operators.noEnd') : <DateTime value={end} show="date" />;
      },
    },
    {
      key: 'reason',
      header: t('operators.column.reason'),
      cell: ({ reason, grantedBy }) => (
        <Stack gap={1}>
          <span>{reason}</span>
          <Text as="span" size="compact" tone="dimmed">
            {grantedBy ? t('operators.by', { name: grantedBy.displayName }) : t('operators.atTheMachine')}
          </Text>
        </Stack>
      ),
    },
  ];
  if (!mayManage) return columns;
  const acts: Column<Term> = {
    key: 'acts',
    header: t('operators.column.acts'),
    headerHidden: true,
    align: 'end',
    cell: ({ id, state, person: { displayName: name } }) =>
      state === 'ENDED' ? null : (
        <Row gap={1} justify="end">
          {state === 'RUNNING' && (
            <LinkButton
              to={addressWith({ role: id })}
              size="small"
              aria-label={t('operators.changeRoleOf', { name })}
            >
              {t('operators.changeRole')}
            </LinkButton>
          )}
          <LinkButton
            to={addressWith({ end: id })}
            size="small"
            variant="quiet"
            aria-label={t('operators.endTermOf', { name })}
          >
            {t('operators.endTerm')}
          </LinkButton>
        </Row>
      ),
  };
  return [...columns, acts];
}
