import type { Issue } from '../../kernel/index.ts';
import type { OverLimitView } from '../explain.ts';

/** What is wrong with the things that somebody wants to keep. */
export function checkItems(itemIds: readonly string[], { items }: OverLimitView): readonly Issue[] {
  if (itemIds.length === 0) {
    return [{ path: ['itemIds'], code: 'REQUIRED', message: 'Choose at least one.' }];
  }
  const known = new Set(items.map(({ id }) => id));
  return itemIds.flatMap((id, index): readonly Issue[] => {
    const path = ['itemIds', String(index)];
    if (!known.has(id)) {
      return [{ path, code: 'NOT_FOUND', message: 'This is none of those that take a place in the plan.' }];
    }
    return itemIds.indexOf(id) < index
      ? [{ path, code: 'DUPLICATE', message: 'Name each of them once.' }]
      : [];
  });
}
