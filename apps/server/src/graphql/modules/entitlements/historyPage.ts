import type { HistoryPage } from '@member-console/domain/entitlements';
import { z } from 'zod';
import { keysetPage } from '../../keysetPage.ts';

/** Where a row stands in a history: its instant, of years that both a Date and Postgres can hold, and its id. */
const place = z.object({
  at: z.iso.datetime({ precision: 3 }).transform((text) => new Date(text)),
  id: z.uuid(),
});

/** A page of a history, which is read by the instants of its rows. */
export function historyPage<Row extends { readonly id: string }>(
  list: 'grants' | 'overrides' | 'planRequests' | 'transitions',
  args: Parameters<typeof keysetPage>[1],
  load: (page: HistoryPage) => Promise<readonly Row[]>,
  instantOf: (row: Row) => Date,
) {
  return keysetPage({ list, place }, args, load, (row: Row) => ({
    place: { at: instantOf(row), id: row.id },
    node: row,
  }));
}
