import {
  type AuditEntryView,
  type AuditPage,
  type AuditScope,
  findAuditEntries,
  listAuditEntriesOf,
} from '@member-console/domain/audit';
import type { Viewer } from '@member-console/domain/identity';
import DataLoader from 'dataloader';
import type { Rooms } from '../rooms.ts';
import { inOrder } from './inOrder.ts';

/** A page of what was recorded about one thing. */
interface AuditKey {
  readonly scope: AuditScope;
  readonly key: string;
  readonly page: AuditPage;
}

/** What operators read of the audit; nothing for everybody else. */
export interface AuditLoaders {
  readonly auditEntry: DataLoader<string, AuditEntryView | null>;
  readonly auditOf: DataLoader<AuditKey, readonly AuditEntryView[], string>;
}

export function createAuditLoaders(rooms: Rooms, viewer: () => Promise<Viewer | null>): AuditLoaders {
  return {
    auditEntry: new DataLoader(async (ids) =>
      inOrder(ids, await findAuditEntries(rooms, await viewer(), ids)),
    ),
    auditOf: new DataLoader(async (keys) => pagesOf(rooms, await viewer(), keys), { cacheKeyFn: nameOf }),
  };
}

const kindOf = ({ scope, page }: AuditKey) => JSON.stringify([scope, page]);
const nameOf = (key: AuditKey) => `${key.key} ${kindOf(key)}`;

/** One statement for each kind of page, however many things it is asked of. */
async function pagesOf(rooms: Rooms, viewer: Viewer | null, keys: readonly AuditKey[]) {
  const found = new Map<string, readonly AuditEntryView[]>();
  await Promise.all(
    [...Map.groupBy(keys, kindOf).values()].map(async (alike) => {
      const [{ scope, page }] = alike as [AuditKey];
      const things = alike.map(({ key }) => key);
      const pages = await listAuditEntriesOf(rooms, viewer, scope, things, page);
      alike.forEach((key, index) => {
        found.set(nameOf(key), pages[index] ?? []);
      });
    }),
  );
  return keys.map((key) => found.get(nameOf(key)) ?? []);
}
