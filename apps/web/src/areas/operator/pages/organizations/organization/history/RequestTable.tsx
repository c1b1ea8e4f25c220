import type { FragmentType } from '@apollo/client';
import { type Column, DataTable, DateTime, EmptyState, LinkButton, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { RequestTable_requestFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../../shared/api/useFragmentData.ts';
import { type PageInfo, paging } from '../../../../../../shared/list/keyset.ts';
import { planActUrl } from '../../../../urls.ts';
import { useCommandWords } from '../useCommandWords.ts';
import { useTurning } from '../useTurning.ts';
import { requestsPrefix } from './places.ts';

const requestFragment = graphql(`
  fragment RequestTable_request on PlanRequest {
    id
    command
    requestedAt
    isUndoable
    requestedBy {
      kind
      name
    }
    undoes {
      id
      command
      requestedAt
    }
  }
`);

type Request = RequestTable_requestFragment;

export interface RequestTableProps {
  requests: readonly FragmentType<Request>[];
  pageInfo: PageInfo;
  slug: string;
  mayChange: boolean;
}

/** Every request that changed what the organization may use, the latest first; what can be taken back offers it. */
export function RequestTable({ requests, pageInfo, slug, mayChange }: RequestTableProps) {
  const { t } = useTranslation('operator');
  const rows = useFragmentList(requestFragment, requests);
  const turn = useTurning(requestsPrefix);
  const nameOf = useCommandWords();
  const columns: Column<Request>[] = [
    {
      key: 'command',
      header: t('history.column.what'),
      cell: ({ command, undoes }) => (
        <Stack gap={1}>
          <strong>{nameOf(command)}</strong>
          {undoes !== null && (
            <Text as="span" size="compact" tone="dimmed">
              {t('history.undoes', { what: nameOf(undoes.command) })} <DateTime value={undoes.requestedAt} />
            </Text>
          )}
        </Stack>
      ),
    },
    {
      key: 'when',
      header: t('history.column.when'),
      cell: ({ requestedAt }) => <DateTime value={requestedAt} />,
    },
    {
      key: 'who',
      header: t('history.column.who'),
      cell: ({ requestedBy }) => requestedBy.name ?? t(`audit.kind.${requestedBy.kind}`),
    },
  ];
  if (mayChange) {
    columns.push({
      key: 'acts',
      header: t('grants.column.acts'),
      headerHidden: true,
      align: 'end',
      cell: ({ id, isUndoable }) =>
        isUndoable && (
          <LinkButton size="small" variant="quiet" to={planActUrl(slug, 'undo', { request: id })}>
            {t('act.undo.short')}
          </LinkButton>
        ),
    });
  }
  return (
    <DataTable
      caption={t('history.requests.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      paging={paging(pageInfo, turn)}
      empty={<EmptyState level={3} title={t('history.requests.none')} />}
    />
  );
}
