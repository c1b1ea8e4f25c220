import type { Actor } from '../../kernel/index.ts';
import type { Store } from './storeStore.ts';

/** Members cannot buy now. Whatever they pay goes on, and they may end it. */
export interface StoreClosed {
  readonly kind: 'storeClosed';
  readonly closedMessage: string | null;
}

/** Why somebody cannot buy now; null: they can. Operators sell while it is closed, too. */
export function whyClosed({ isOpen, closedMessage }: Store, { kind }: Actor): StoreClosed | null {
  return isOpen || kind === 'operator' ? null : { kind: 'storeClosed', closedMessage };
}
