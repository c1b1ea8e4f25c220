import type { PoolClient } from 'pg';
import { type AuditAction, onClient } from '../../kernel/index.ts';
import { type CatalogWrite, catalogMoved } from '../changeStore.ts';
import { replaceDefaults, selectDefaultHolders, selectDefaultsOfType } from '../defaults/defaultStore.ts';
import { selectLadderRow, selectPaidGrants, updateRanks } from '../ladders/ladderStore.ts';
import { grantsOvertaken, ranksOf } from '../ladders/tierOrder.ts';
import { selectPrice, selectSamePrice, updatePriceRetired } from '../prices/priceStore.ts';
import { selectCatalogProduct, updateLifecycle } from '../products/productStore.ts';
import type { NothingToGive, OrphanPlan, TakesFromPaid } from '../refusals.ts';
import type { CatalogMade } from './CatalogMade.ts';

/** A change turned round: what to write, and what that makes. */
export interface Undone {
  readonly kind: 'undone';
  /** Of the thing itself. */
  readonly id: string;
  readonly resourceType: string;
  readonly action: AuditAction;
  readonly write: CatalogWrite;
  readonly made: CatalogMade;
}

type Decided = Undone | 'supersededSince' | TakesFromPaid | OrphanPlan | NothingToGive;
type Made<What extends CatalogMade['what']> = Extract<CatalogMade, { what: What }>;

/** Turns a change round, if the thing is still as the change left it and nothing rests on that since `madeAt`. */
export function decideUndo(client: PoolClient, made: CatalogMade, madeAt: Date): Promise<Decided> {
  switch (made.what) {
    case 'tierOrder':
      return reorderBack(client, made, madeAt);
    case 'lifecycle':
      return offerAgain(client, made);
    case 'priceOffer':
      return priceBack(client, made);
    case 'defaults':
      return setBack(client, made);
  }
}

async function reorderBack(client: PoolClient, made: Made<'tierOrder'>, madeAt: Date): Promise<Decided> {
  const { ladderId: id, before, after } = made;
  const ladder = await selectLadderRow(client, id);
  const isAsLeft =
    ladder?.catalogTiers.length === after.length &&
    ladder.catalogTiers.every(({ product }, place) => product.id === after[place]);
  if (!isAsLeft) return 'supersededSince';
  // Who bought since did so in the order that would go.
  const grants = grantsOvertaken(ladder, before, await selectPaidGrants(onClient(client), id, madeAt));
  if (grants > 0) return { kind: 'takesFromPaid', grants };
  return {
    kind: 'undone',
    id,
    resourceType: 'plan_ladder',
    action: 'plan_ladder.reorder_undone',
    write: updateRanks(id, ranksOf(ladder, before)),
    made: { ...made, before: after, after: before },
  };
}

async function offerAgain(client: PoolClient, made: Made<'lifecycle'>): Promise<Decided> {
  const { productId: id, before, after } = made;
  const product = await selectCatalogProduct(client, id);
  if (product?.lifecycle !== after) return 'supersededSince';
  if (before === 'published' && product.kind === null) return { kind: 'orphanPlan', productId: id };
  if (before === 'published' && !product.givesSomething) return { kind: 'nothingToGive', productId: id };
  return {
    kind: 'undone',
    id,
    resourceType: 'product',
    action: 'product.retire_undone',
    write: updateLifecycle(id, before, product.ladderIds),
    made: { ...made, before: after, after: before },
  };
}

async function priceBack(client: PoolClient, made: Made<'priceOffer'>): Promise<Decided> {
  const { priceId, productId: id, before, after } = made;
  const [price, product] = [await selectPrice(client, priceId), await selectCatalogProduct(client, id)];
  if (price === null || product === null) return 'supersededSince';
  const isAsLeft = (price.retiredAt === null ? 'offered' : 'retired') === after;
  // On a retired product nothing is offered, and nothing twice on the same terms.
  const isTaken =
    before === 'offered' &&
    (product.lifecycle === 'retired' || (await selectSamePrice(client, id, price)) !== null);
  if (!isAsLeft || isTaken) return 'supersededSince';
  return {
    kind: 'undone',
    id,
    resourceType: 'product',
    action: 'product.price_retire_undone',
    write: updatePriceRetired(priceId, before === 'retired', product.lifecycle === 'draft'),
    made: { ...made, before: after, after: before },
  };
}

async function setBack(client: PoolClient, made: Made<'defaults'>): Promise<Decided> {
  const { typeKey, before, after } = made;
  const now = await selectDefaultsOfType(client, typeKey);
  const isAsLeft =
    after.every(({ id }) => now.some((row) => row.id === id)) &&
    // What would return is not there in another form.
    before.every(
      (row) =>
        !now.some(
          ({ id, ladderId, productId }) =>
            !after.some((left) => left.id === id) &&
            (id === row.id || (ladderId === row.ladderId && productId === row.productId)),
        ),
    );
  if (!isAsLeft) return 'supersededSince';
  const gone = after.map(({ id }) => id);
  const holders = await selectDefaultHolders(onClient(client), gone);
  if ([...holders.values()].some((organizations) => organizations > 0)) return 'supersededSince';
  const write = replaceDefaults(gone, before);
  return {
    kind: 'undone',
    id: (before[0] ?? after[0])?.id ?? '',
    resourceType: 'default_grant',
    action: 'default_grant.undone',
    write: {
      ...write,
      jobs: [...(write.jobs ?? []), ...before.map(({ id }) => catalogMoved({ defaultGrantId: id }))],
    },
    made: { ...made, before: after, after: before },
  };
}
