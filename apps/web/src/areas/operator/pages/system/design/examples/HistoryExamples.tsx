import {
  Card,
  Columns,
  DiffView,
  differencesOf,
  EditIcon,
  type HistoryEntry,
  HistoryTimeline,
  LockIcon,
  UserIcon,
} from '@member-console/ui';
import { usePartTexts } from '../../../../sections/parts/usePartTexts.ts';

const names: Record<string, string> = { tier: 'Tier', sites: 'Sites', note: 'Note', quota: 'Storage' };
const nameOf = (key: string) => names[key] ?? key;

const entries: readonly HistoryEntry[] = [
  {
    id: 'change',
    at: '2026-06-20T08:12:00Z',
    action: 'Started a trial of Standard',
    actor: 'An operator',
    onBehalfOf: 'Harbour Cooperative',
    reason: 'asked for it by mail',
    icon: EditIcon,
    tone: 'info',
    differences: differencesOf({ tier: 'Public', sites: 1 }, { tier: 'Standard', sites: 16, quota: '10 GB' }),
  },
  {
    id: 'suspend',
    at: '2026-05-02T17:40:00Z',
    action: 'Suspended the organization',
    actor: 'An operator',
    reason: 'a stolen password',
    icon: LockIcon,
    tone: 'warning',
  },
  {
    id: 'sign-up',
    at: '2026-01-10T10:00:00Z',
    action: 'Signed up',
    actor: 'Alice Brown',
    icon: UserIcon,
    tone: 'success',
  },
];

const before = { tier: 'Public', sites: 1, note: 'Moves in spring.' };
const after = { tier: 'Standard', sites: 1, quota: '10 GB' };

export function HistoryExamples() {
  const texts = usePartTexts();
  return (
    <Columns minimum="wide" gap={5}>
      <HistoryTimeline entries={entries} nameOf={nameOf} texts={texts.history} />
      <Card title="Version 3 and version 4">
        <DiffView differences={differencesOf(before, after)} nameOf={nameOf} texts={texts.history.diff} />
      </Card>
    </Columns>
  );
}
