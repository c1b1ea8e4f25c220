import type { FragmentType } from '@apollo/client';
import { Section } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { AuditTimeline_entryFragment } from '../../../__generated__/graphql.ts';
import { AuditTimeline } from '../audit/AuditTimeline.tsx';
import { auditUrl } from '../urls.ts';

export interface ThingHistoryProps {
  /** Of the thing whose page it is. */
  id: string;
  /** The latest first; more of them are in the audit. */
  entries: readonly FragmentType<AuditTimeline_entryFragment>[] | undefined;
}

/** How the page of a thing of the catalog ends: with what was done to it. */
export function ThingHistory({ id, entries = [] }: ThingHistoryProps) {
  const { t } = useTranslation('operator');
  return (
    <Section title={t('catalogParts.history')}>
      <AuditTimeline entries={entries} allUrl={auditUrl({ subject: id })} />
    </Section>
  );
}
