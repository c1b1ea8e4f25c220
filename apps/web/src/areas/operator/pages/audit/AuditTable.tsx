import type { FragmentType } from '@apollo/client';
import {
  type Column,
  DataTable,
  type DataTableProps,
  DateTime,
  EmptyState,
  NoResultState,
  Stack,
  Text,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { AuditTable_entryFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../shared/api/useFragmentData.ts';
import { useAuditWords } from '../../audit/useAuditWords.ts';
import { auditEntryUrl, organizationUrl } from '../../urls.ts';

const entryFragment = graphql(`
  fragment AuditTable_entry on AuditEntry {
    id
    action
    actor {
      kind
      name
    }
    person {
      id
      email
    }
    onBehalfOf {
      id
      displayName
    }
    subject {
      id
      name
    }
    organization {
      id
      slug
      name
    }
    reason
    before
    after
    occurredAt
  }
`);

type Entry = AuditTable_entryFragment;
type Passed = 'state' | 'search' | 'actions' | 'filtered' | 'onClearFilters' | 'paging';

export interface AuditTableProps extends Pick<DataTableProps<Entry>, Passed> {
  entries: readonly FragmentType<Entry>[];
}

/** What was done, one entry a row. */
export function AuditTable({ entries, ...table }: AuditTableProps) {
  const { t } = useTranslation('operator');
  return (
    <DataTable
      {...table}
      caption={t('audit.title')}
      columns={useColumns()}
      rows={useFragmentList(entryFragment, entries)}
      rowKey={({ id }) => id}
      noResult={<NoResultState level={2} onClear={table.onClearFilters} />}
      empty={
        <EmptyState level={2} title={t('audit.timeline.empty')}>
          {t('audit.timeline.emptyMessage')}
        </EmptyState>
      }
    />
  );
}

function useColumns(): Column<Entry>[] {
  const { t } = useTranslation('operator');
  const words = useAuditWords();
  return [
    {
      key: 'what',
      header: t('audit.column.what'),
      cell: (entry) => <TextLink to={auditEntryUrl(entry.id)}>{words.sentence(entry)}</TextLink>,
    },
    {
      key: 'who',
      header: t('audit.column.who'),
      cell: ({ actor, person, onBehalfOf }) => {
        const kind = t(`audit.kind.${actor.kind}`);
        const name = actor.name ?? kind;
        const more = onBehalfOf
          ? t('audit.onBehalfOf', { name: onBehalfOf.displayName })
          : (person?.email ?? kind);
        return (
          <Stack gap={1}>
            <span>{name}</span>
            {more !== name && (
              <Text as="span" size="compact" tone="dimmed">
                {more}
              </Text>
            )}
          </Stack>
        );
      },
    },
    {
      key: 'organization',
      header: t('audit.column.organization'),
      cell: ({ organization }) =>
        organization && <TextLink to={organizationUrl(organization.slug)}>{organization.name}</TextLink>,
    },
    { key: 'reason', header: t('audit.column.reason'), cell: ({ reason }) => reason },
    {
      key: 'when',
      header: t('audit.column.when'),
      cell: ({ occurredAt }) => <DateTime value={occurredAt} />,
    },
  ];
}
