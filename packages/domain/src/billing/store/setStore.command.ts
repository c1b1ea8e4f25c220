import type { Database } from '@member-console/db';
import {
  type Actor,
  auditRows,
  authoriseOperator,
  checkLine,
  checkReason,
  type ValidationFailed,
} from '../../kernel/index.ts';
import { type Store, selectStore, updateStore } from './storeStore.ts';

export type SetStoreAnswer = { readonly kind: 'changed' } | ValidationFailed;

export interface StoreOrder extends Store {
  readonly reason: string | null;
}

/** There is one store. */
const STORE = { type: 'installation', id: '00000000-0000-7000-8000-000000000000' } as const;
const LONGEST = 500;

/**
 * Opens or closes buying. Whatever is paid goes on; only what members would pay more is refused while it is closed.
 *
 * @throws Forbidden for everybody but operators who look after money.
 */
export async function setStore(
  { database }: { readonly database: Database },
  actor: Actor,
  { isOpen, closedMessage, reason }: StoreOrder,
): Promise<SetStoreAnswer> {
  authoriseOperator(actor, 'billing.manage');
  const message = isOpen ? null : closedMessage?.trim() || null;
  const issues = [
    ...(message === null ? [] : checkLine(message, 'closedMessage', LONGEST)),
    ...checkReason(reason, true),
  ];
  if (issues.length > 0) return { kind: 'validationFailed', issues };
  const before = await selectStore(database);
  const after: Store = { isOpen, closedMessage: message };
  const audit = auditRows(actor, {
    action: isOpen ? 'store.opened' : 'store.closed',
    resource: STORE,
    reason: reason?.trim() ?? '',
    before,
    after,
  });
  await updateStore(database, after, audit);
  return { kind: 'changed' };
}
