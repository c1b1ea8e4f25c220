import type { Database } from '@member-console/db';
import type { Viewer } from '../identity/index.ts';
import { Forbidden } from '../kernel/index.ts';
import { selectAuditEntries, selectAuditPage, selectAuditPages } from './auditStore.ts';
import type { AuditEntryView, AuditFilter, AuditPage, AuditScope } from './views.ts';

interface Rooms {
  readonly database: Pick<Database, 'query'>;
}

/**
 * A page of the audit, the latest first.
 *
 * @throws Forbidden for everybody but operators.
 */
export async function listAuditEntries(
  { database }: Rooms,
  viewer: Viewer,
  page: AuditPage,
  filter: AuditFilter,
): Promise<readonly AuditEntryView[]> {
  if (viewer.operatorRole === null) throw new Forbidden('operator');
  return selectAuditPage(database, page, filter);
}

/** A page of the entries of each of several things; none for everybody but operators. */
export async function listAuditEntriesOf(
  { database }: Rooms,
  viewer: Viewer | null,
  scope: AuditScope,
  keys: readonly string[],
  page: AuditPage,
): Promise<readonly (readonly AuditEntryView[])[]> {
  if ((viewer?.operatorRole ?? null) === null) return keys.map(() => []);
  return selectAuditPages(database, scope, keys, page);
}

/** Entries by their ids, in no order; none for everybody but operators. */
export async function findAuditEntries(
  { database }: Rooms,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<readonly AuditEntryView[]> {
  return (viewer?.operatorRole ?? null) === null ? [] : selectAuditEntries(database, ids);
}
