import type { AuditEntryView, AuditPage } from '@member-console/domain/audit';
import { z } from 'zod';
import { keysetPage } from '../../keysetPage.ts';

/** Where an entry stands: its instant, of years that both a Date and Postgres can hold, and its id. */
const place = z.object({
  at: z.iso.datetime({ precision: 3 }).transform((text) => new Date(text)),
  id: z.uuid(),
});

/** A page of the audit, which is read by the instants at which things happened. */
export function auditPage(
  list: 'audit' | 'auditOf' | 'auditOfType',
  args: Parameters<typeof keysetPage>[1],
  load: (page: AuditPage) => Promise<readonly AuditEntryView[]>,
) {
  return keysetPage({ list, place }, args, load, (entry) => ({
    place: { at: entry.occurredAt, id: entry.id },
    node: entry,
  }));
}
