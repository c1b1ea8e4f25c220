import type { FragmentType } from '@apollo/client';
import { Card, DateTime, DescriptionList, KeyValue, Row, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { AuditEntryFacts_entryFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { auditUrl, organizationUrl } from '../../../urls.ts';

const entryFragment = graphql(`
  fragment AuditEntryFacts_entry on AuditEntry {
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
      email
    }
    subject {
      type
      id
      name
    }
    organization {
      id
      slug
      name
    }
    reason
    requestId
    occurredAt
    recordedAt
  }
`);

export interface AuditEntryFactsProps {
  entry: FragmentType<AuditEntryFacts_entryFragment>;
}

/** Who, what, to what, when and why, each leading to more of the same. */
export function AuditEntryFacts({ entry }: AuditEntryFactsProps) {
  const { t } = useTranslation('operator');
  const data = useFragmentData(entryFragment, entry);
  const { actor, person, onBehalfOf, subject, organization } = data;
  const kind = t(`audit.kind.${actor.kind}`);
  return (
    <Card>
      <DescriptionList
        items={[
          {
            term: t('audit.column.who'),
            value: person ? (
              <TextLink to={auditUrl({ actor: person.id })}>
                {actor.name} ({person.email ?? kind})
              </TextLink>
            ) : (
              kind
            ),
          },
          ...(onBehalfOf ? [{ term: t('audit.entry.onBehalfOf'), value: onBehalfOf.displayName }] : []),
          { term: t('audit.entry.role'), value: kind },
          {
            term: t('audit.entry.action'),
            value: <TextLink to={auditUrl({ action: data.action })}>{data.action}</TextLink>,
          },
          {
            term: t('audit.entry.subject'),
            value: subject.id ? (
              <TextLink to={auditUrl({ subject: subject.id })}>{subject.name ?? subject.type}</TextLink>
            ) : (
              (subject.name ?? subject.type)
            ),
          },
          ...(organization
            ? [
                {
                  term: t('audit.column.organization'),
                  value: <TextLink to={organizationUrl(organization.slug)}>{organization.name}</TextLink>,
                },
              ]
            : []),
          { term: t('audit.column.reason'), value: data.reason ?? t('audit.entry.noReason') },
          { term: t('audit.column.when'), value: <DateTime value={data.occurredAt} /> },
          { term: t('audit.entry.recorded'), value: <DateTime value={data.recordedAt} /> },
        ]}
      />
      <Row gap={3}>
        <KeyValue label={t('audit.entry.id')} value={data.id} />
        {subject.id && <KeyValue label={t('audit.entry.subjectId')} value={subject.id} />}
        {data.requestId && <KeyValue label={t('audit.entry.request')} value={data.requestId} />}
      </Row>
    </Card>
  );
}
