import type { FragmentType } from '@apollo/client';
import {
  ArchiveIcon,
  CloseIcon,
  differencesOf,
  EditIcon,
  EmptyState,
  HistoryTimeline,
  LockIcon,
  PlusIcon,
  Stack,
  TextLink,
  type Tone,
  type UiIcon,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { AuditTimeline_entryFragment } from '../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../shared/api/useFragmentData.ts';
import { usePartTexts } from '../sections/parts/usePartTexts.ts';
import { auditEntryUrl } from '../urls.ts';
import { factsOf, useAuditWords } from './useAuditWords.ts';

const entryFragment = graphql(`
  fragment AuditTimeline_entry on AuditEntry {
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
    reason
    before
    after
    occurredAt
  }
`);

export interface AuditTimelineProps {
  /** The latest first. */
  entries: readonly FragmentType<AuditTimeline_entryFragment>[];
  /** Address of all that was recorded about the thing; without it, what is here is all. */
  allUrl?: string | undefined;
}

/** What was done to a thing: who did what, when and why, for whom, and what was before and after. */
export function AuditTimeline({ entries, allUrl }: AuditTimelineProps) {
  const { t } = useTranslation('operator');
  const { history } = usePartTexts();
  const words = useAuditWords();
  const rows = useFragmentList(entryFragment, entries);
  if (rows.length === 0) {
    return <EmptyState title={t('audit.timeline.empty')}>{t('audit.timeline.emptyMessage')}</EmptyState>;
  }
  return (
    <Stack gap={3}>
      <HistoryTimeline
        entries={rows.map((entry) => ({
          id: entry.id,
          at: entry.occurredAt,
          action: words.sentence(entry),
          actor: entry.person?.email ?? entry.actor.name ?? t(`audit.kind.${entry.actor.kind}`),
          onBehalfOf: entry.onBehalfOf?.displayName,
          reason: entry.reason ?? undefined,
          differences: differencesOf(factsOf(entry.before), factsOf(entry.after)),
          ...lookOf(entry.action),
          more: <TextLink to={auditEntryUrl(entry.id)}>{t('audit.timeline.entry')}</TextLink>,
        }))}
        nameOf={words.fact}
        texts={history}
      />
      {allUrl && <TextLink to={allUrl}>{t('audit.timeline.all')}</TextLink>}
    </Stack>
  );
}

/** How an action looks, by its verb. */
function lookOf(action: string): { icon?: UiIcon; tone?: Tone } {
  const verb = action.split('.').at(-1) ?? '';
  if (/refused/.test(verb)) return { icon: LockIcon, tone: 'danger' };
  if (/created|added|set$|imported|granted|restored/.test(verb)) return { icon: PlusIcon };
  if (/archived|retired|frozen/.test(verb)) return { icon: ArchiveIcon };
  if (/removed|deleted|revoked|cleared|cancelled|ended|suspended/.test(verb)) {
    return { icon: CloseIcon, tone: 'warning' };
  }
  return /changed|reordered/.test(verb) ? { icon: EditIcon } : {};
}
