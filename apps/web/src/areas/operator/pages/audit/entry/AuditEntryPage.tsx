import { DiffView, differencesOf, Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../shared/api/problem.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { AuditTimeline } from '../../../audit/AuditTimeline.tsx';
import { factsOf, useAuditWords } from '../../../audit/useAuditWords.ts';
import { usePartTexts } from '../../../sections/parts/usePartTexts.ts';
import { auditUrl, homeUrl } from '../../../urls.ts';
import { AuditEntryFacts } from './AuditEntryFacts.tsx';
import { auditEntryPage } from './AuditEntryPage.query.ts';

/** Nothing changed then; what is kept is what was asked for, and what it would have needed. */
const REFUSED = 'access.refused';

/** One entry of the audit: all that is known of it, and what else the same request did. */
export function AuditEntryPage() {
  const { t } = useTranslation('operator');
  const { history } = usePartTexts();
  const words = useAuditWords();
  const { node: entry } = auditEntryPage.useAnswer();
  if (entry?.__typename !== 'AuditEntry') throw new NotThere();
  const others = entry.auditEntries?.nodes.filter(({ id }) => id !== entry.id) ?? [];
  return (
    <Page
      title={words.sentence(entry)}
      breadcrumbs={[
        { label: t('nav.home'), to: homeUrl },
        { label: t('audit.title'), to: auditUrl() },
      ]}
    >
      <Stack gap={6}>
        <AuditEntryFacts entry={entry} />
        <Section title={t(entry.action === REFUSED ? 'audit.entry.asked' : 'audit.entry.differences')}>
          <DiffView
            differences={differencesOf(factsOf(entry.before), factsOf(entry.after))}
            nameOf={words.fact}
            texts={history.diff}
          />
        </Section>
        {others.length > 0 && (
          <Section title={t('audit.entry.sameRequest')} description={t('audit.entry.sameRequestLead')}>
            <AuditTimeline entries={others} />
          </Section>
        )}
      </Stack>
    </Page>
  );
}
