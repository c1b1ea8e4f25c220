import { at, id } from './idAndInstant.ts';
import type { WorldPerson } from './worldPeople.ts';

/** An entry of the audit, as the API shows it. */
export interface WorldEntry {
  readonly id: string;
  readonly action: string;
  readonly actorKind: 'OPERATOR' | 'MEMBER' | 'SYSTEM';
  readonly subject: { readonly type: string; readonly id: string; readonly name: string | null };
  readonly reason: string | null;
  readonly after: object | null;
  readonly occurredAt: string;
}

/** What was recorded, latest first: more than fits into one page, a trial on the last day of it. */
export function createAudit(person: WorldPerson) {
  const trial: WorldEntry = {
    id: id('aud', 1),
    action: 'grant.created',
    actorKind: 'OPERATOR',
    subject: { type: 'grant', id: id('grant', 1), name: '‹Standard›' },
    reason: '‹Asked by mail›',
    after: { source: 'trial' },
    occurredAt: at(20),
  };
  const opened = Array.from(
    { length: 130 },
    (_, index): WorldEntry => ({
      id: id('aud', 2 + index),
      action: 'site.opened',
      actorKind: 'MEMBER',
      subject: { type: 'site', id: id('site', 1), name: '‹Garden›' },
      reason: null,
      after: null,
      occurredAt: at(10 - index / 100),
    }),
  );
  return { person, entries: [trial, ...opened] };
}
