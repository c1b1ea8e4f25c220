import type { EntitlementValue, GrantSource } from '@member-console/core';
import fc from 'fast-check';
import { arbitraryCatalog, LADDER_IDS, PRODUCT_IDS } from './arbitraryCatalog.ts';
import { arbitraryValues } from './arbitraryEntitlements.ts';
import { arbitraryCustomer, type CustomerStory } from './arbitrarySnapshot.ts';
import type { MemoryCatalog } from './memoryPool.ts';

/** What happens next to a pool or its catalog; which grant or product it is about is picked when it is played. */
export interface Step {
  readonly kind: StepKind;
  /** How long after the step before. */
  readonly wait: number;
  readonly pick: number;
  readonly ladderId: (typeof LADDER_IDS)[number];
  readonly productId: (typeof PRODUCT_IDS)[number];
  readonly source: Exclude<GrantSource, 'default'>;
  /** From the step's instant: before it, at it, or scheduled; null says nothing. */
  readonly begins: number | null;
  /** How long; null is without end. */
  readonly lasts: number | null;
  readonly quantity: number;
  readonly isSaid: boolean;
  readonly override: { readonly resourceId: string; readonly value: EntitlementValue };
  readonly paid: 'now' | 'atPeriodEnd' | 'never';
  readonly customer: CustomerStory;
}

/** How often each kind is drawn. */
const WEIGHTS = {
  grant: 20,
  revoke: 4,
  force: 3,
  release: 2,
  startTrial: 4,
  extend: 4,
  schedule: 6,
  cancelScheduled: 9,
  setOverride: 3,
  clearOverride: 1,
  reapplyDefaults: 2,
  repin: 2,
  undo: 4,
  snapshot: 9,
  look: 1,
  reorder: 1,
  publish: 1,
  toggle: 1,
  reconfigure: 1,
  use: 7,
  keep: 2,
} as const;
export type StepKind = keyof typeof WEIGHTS;

/** A catalog, and what happens in it to one pool. */
export interface History {
  readonly catalog: MemoryCatalog;
  readonly steps: readonly Step[];
}

const NOBODY: CustomerStory = { state: 'present', subscriptions: [], purchases: [] };

/** A step of one of these kinds. */
export const arbitraryStep = (kinds: readonly StepKind[]): fc.Arbitrary<Step> =>
  fc.record({
    kind: fc.oneof(...kinds.map((kind) => ({ weight: WEIGHTS[kind], arbitrary: fc.constant(kind) }))),
    wait: fc.integer({ min: 1, max: 3 }),
    pick: fc.nat({ max: 59 }),
    ladderId: fc.constantFrom('wiki', 'wiki', 'wiki', ...LADDER_IDS),
    productId: fc.constantFrom('public', 'standard', 'standard', 'patron', ...PRODUCT_IDS),
    source: fc.constantFrom<Step['source']>('subscription', 'purchase', 'sponsored', 'manual', 'trial'),
    begins: fc.oneof(
      { weight: 2, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.integer({ min: -4, max: 0 }) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 8 }) },
    ),
    lasts: fc.option(fc.integer({ min: 1, max: 16 }), { freq: 2 }),
    quantity: fc.integer({ min: 1, max: 3 }),
    isSaid: fc.boolean(),
    override: fc
      .constantFrom('sites', 'forum', 'support')
      .chain((resourceId) =>
        fc.record({ resourceId: fc.constant(resourceId), value: arbitraryValues[resourceId] }),
      ),
    paid: fc.constantFrom('now', 'atPeriodEnd', 'never'),
    customer: kinds.includes('snapshot') ? arbitraryCustomer : fc.constant(NOBODY),
  });

const ALL = Object.keys(WEIGHTS) as StepKind[];
/** What changes the catalog; without it a default always stands for the same. */
const OF_THE_CATALOG: readonly StepKind[] = ['reorder', 'publish', 'toggle', 'reconfigure', 'repin'];

/** A pool's history of up to fourteen steps, of every kind. */
export const arbitraryHistory: fc.Arbitrary<History> = historyOf(ALL, 14);

/** The same in a catalog that does not change. */
export const arbitraryCalmHistory: fc.Arbitrary<History> = historyOf(
  ALL.filter((kind) => !OF_THE_CATALOG.includes(kind)),
  8,
);

function historyOf(kinds: readonly StepKind[], maxLength: number): fc.Arbitrary<History> {
  return fc.record({
    catalog: arbitraryCatalog,
    steps: fc.array(arbitraryStep(kinds), { minLength: maxLength / 2, maxLength, size: 'max' }),
  });
}
