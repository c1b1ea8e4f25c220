import { z } from 'zod';

/*
 * The changes that a wiki page may undergo, as the wiki's own client sends them. The wiki trusts their shape and
 * falls over where it is wrong, with every site it serves; so the shape is checked first.
 */

const Item = z.looseObject({
  id: z.string().max(100).optional(),
  type: z.string().max(100).optional(),
  text: z.string().optional(),
});
const Step = z.looseObject({ type: z.string().max(100).optional(), date: z.number().nullish() });
const Content = z.looseObject({
  title: z.string().max(1000),
  synopsis: z.string().optional(),
  story: z.array(Item).optional(),
  journal: z.array(Step).optional(),
});

const date = z.number().optional();
const id = z.string().max(100);
/** A change to a page that lives elsewhere brings that page along; the farm never fetches one itself. */
const fork = { fork: z.string().max(300).nullish(), forkPage: Content.optional() };

const PageAction = z
  .discriminatedUnion('type', [
    z.looseObject({
      type: z.literal('add'),
      id,
      item: Item,
      after: z.string().max(100).nullish(),
      date,
      ...fork,
    }),
    z.looseObject({ type: z.literal('edit'), id, item: Item, date, ...fork }),
    z.looseObject({ type: z.literal('move'), order: z.array(id), date, ...fork }),
    z.looseObject({ type: z.literal('remove'), id, date, ...fork }),
    z.looseObject({ type: z.literal('create'), item: Content, date, fork: z.null().optional() }),
    z.looseObject({
      type: z.literal('fork'),
      site: z.string().max(300).nullish(),
      forkPage: Content,
      date,
      fork: z.null().optional(),
    }),
  ])
  .refine((action) => !action.fork || action.forkPage !== undefined, { path: ['forkPage'] });
export type PageAction = z.infer<typeof PageAction>;

/** How deep a page may be nested; real ones stay below ten. */
const DEEPEST = 32;
/** Largest removal, in bytes, that is taken as nothing but a removal. */
const SMALL = 2_000;

/** The action in a request's body, or null if the wiki could not be trusted with it. */
export function readAction(body: unknown): PageAction | null {
  const sent = z.object({ action: z.string() }).safeParse(body);
  if (!sent.success) return null;
  try {
    const value: unknown = JSON.parse(sent.data.action);
    return isShallow(value, DEEPEST) ? (PageAction.safeParse(value).data ?? null) : null;
  } catch {
    return null;
  }
}

/**
 * The most bytes that an action can add to a page. The wiki keeps the action in the page's journal and the item
 * in its story, both as indented JSON; a fork's page is kept once.
 */
export function growthOf(action: PageAction): number {
  return printed(action) + ('item' in action ? printed(action.item) : 0);
}

/** The item that an action takes away if it does nothing else, so that it frees room. */
export function removedItem(action: PageAction): string | null {
  const only = action.type === 'remove' && !action.fork && action.forkPage === undefined;
  return only && printed(action) <= SMALL ? action.id : null;
}

function printed(value: unknown): number {
  return Buffer.byteLength(JSON.stringify([[value]], null, 2));
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1));
}
