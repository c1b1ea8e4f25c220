import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useCsvExport } from '../../../../shared/list/useCsvExport.ts';
import { useAuditWords } from '../../audit/useAuditWords.ts';
import { type AuditFilters, auditFilterOf } from './filters.ts';

const exportDocument = graphql(`
  query AuditExport($after: String, $filter: AuditFilter) {
    auditEntries(first: 100, after: $after, filter: $filter) {
      nodes {
        id
        occurredAt
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
          email
        }
        subject {
          type
          id
          name
        }
        organization {
          id
          name
        }
        reason
        before
        after
        requestId
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const json = (value: unknown) => (value === null ? null : JSON.stringify(value));

/** Every entry that the filters let through, as a file. */
export function useAuditExport(filters: AuditFilters) {
  const { t } = useTranslation('operator');
  const words = useAuditWords();
  return useCsvExport({
    fileName: 'audit',
    document: exportDocument,
    variables: { filter: auditFilterOf(filters) },
    connection: (data) => data.auditEntries,
    columns: [
      { header: t('audit.column.when'), value: ({ occurredAt }) => occurredAt },
      { header: t('audit.column.what'), value: (entry) => words.sentence(entry) },
      { header: t('audit.entry.action'), value: ({ action }) => action },
      { header: t('audit.column.who'), value: ({ actor }) => actor.name },
      { header: t('audit.entry.email'), value: ({ person }) => person?.email },
      { header: t('audit.entry.role'), value: ({ actor }) => t(`audit.kind.${actor.kind}`) },
      { header: t('audit.entry.onBehalfOf'), value: ({ onBehalfOf }) => onBehalfOf?.email },
      { header: t('audit.entry.subject'), value: ({ subject }) => subject.name ?? subject.type },
      { header: t('audit.entry.subjectId'), value: ({ subject }) => subject.id },
      { header: t('audit.column.organization'), value: ({ organization }) => organization?.name },
      { header: t('audit.column.reason'), value: ({ reason }) => reason },
      { header: t('parts.diff.before'), value: ({ before }) => json(before) },
      { header: t('parts.diff.after'), value: ({ after }) => json(after) },
      { header: t('audit.entry.request'), value: ({ requestId }) => requestId },
      { header: t('audit.entry.id'), value: ({ id }) => id },
    ],
  });
}
