import { describe, expect, test } from 'vitest';
import { growthOf, type PageAction, readAction, removedItem } from './pageAction.ts';

const read = (action: unknown) => readAction({ action: JSON.stringify(action) });
const item = { id: '1', type: 'paragraph', text: 'Hello' };
const page = { title: 'A Page', story: [item], journal: [{ type: 'create', date: 1 }] };

describe('an action that the wiki understands', () => {
  test.each([
    { type: 'add', id: '1', item, after: '0', date: 1 },
    { type: 'edit', id: '1', item: { ...item, plugin: { deep: [1, 2] } }, date: 1 },
    { type: 'move', order: ['2', '1'], id: '1', date: 1 },
    { type: 'remove', id: '1', date: 1 },
    { type: 'create', id: '1', item: page, date: 1 },
    { type: 'fork', site: 'other.example', forkPage: page, date: 1 },
    { type: 'edit', id: '1', item, fork: 'other.example', forkPage: page, date: 1 },
    { type: 'add', id: '1', item },
  ])('is let through: $type', (action) => {
    expect(read(action)).toEqual(action);
  });
});

describe('an action that would make the wiki fall over, or fetch from elsewhere, is stopped', () => {
  test.each([
    ['no form', null],
    ['not an object', read('add')],
    ['unknown', read({ type: 'explode' })],
    ['an item that is null', read({ type: 'add', id: '1', item: null })],
    ['a page that is null', read({ type: 'create', item: null })],
    ['a journal that is a text', read({ type: 'create', item: { ...page, journal: 'x' } })],
    ['a journal of nulls', read({ type: 'fork', forkPage: { ...page, journal: [null] } })],
    ['a story of nulls', read({ type: 'create', item: { ...page, story: [null] } })],
    ['a text that is a number', read({ type: 'edit', id: '1', item: { ...item, text: 7 } })],
    ['a synopsis that is a number', read({ type: 'create', item: { ...page, synopsis: 7 } })],
    ['a title that is missing', read({ type: 'create', item: { story: [] } })],
    ['an order that is a text', read({ type: 'move', order: 'abc' })],
    ['a fork to be fetched', read({ type: 'fork', site: '127.0.0.1:5432' })],
    ['an edit of a page to be fetched', read({ type: 'edit', id: '1', item, fork: '127.0.0.1:5432' })],
    [
      'a nest of lists',
      readAction({
        action: `{"type":"edit","id":"1","item":{"x":${'['.repeat(90_000)}${']'.repeat(90_000)}}}`,
      }),
    ],
    ['broken JSON', readAction({ action: '{' })],
    ['an action that is no text', readAction({ action: { type: 'remove', id: '1' } })],
    ['no body', readAction(undefined)],
  ])('%s', (_name, action) => {
    expect(action).toBeNull();
  });
});

describe('the growth that an action may cause', () => {
  test('is not less than what the wiki writes: the item in the story and the action in the journal', () => {
    const action = { type: 'add', id: '1', item: { ...item, list: Array(100).fill([1, 2]) }, date: 1 };
    const before = JSON.stringify(page, null, 2);
    const after = JSON.stringify(
      { ...page, story: [item, action.item], journal: [...page.journal, action] },
      null,
      2,
    );
    expect(growthOf(read(action) as PageAction)).toBeGreaterThanOrEqual(after.length - before.length);
  });

  test('is of no account when an item is only taken away', () => {
    expect(removedItem(read({ type: 'remove', id: '1' }) as PageAction)).toBe('1');
    expect(removedItem(read({ type: 'remove', id: '1', note: 'x'.repeat(3_000) }) as PageAction)).toBeNull();
    expect(
      removedItem(read({ type: 'remove', id: '1', fork: 'a', forkPage: page }) as PageAction),
    ).toBeNull();
    expect(removedItem(read({ type: 'edit', id: '1', item }) as PageAction)).toBeNull();
  });
});
