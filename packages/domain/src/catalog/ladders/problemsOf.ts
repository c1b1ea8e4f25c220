import type { ProductView } from '../views.ts';
import type { CatalogLadder, CatalogTier } from './ladderStore.ts';

/** What keeps a ladder, or one of its tiers, from doing what it is there for. */
export interface LadderProblem {
  readonly kind:
    | 'empty'
    | 'nothingOffered'
    | 'noDefault'
    | 'draftTier'
    | 'retiredTier'
    | 'tierWithoutSet'
    | 'setWithoutVersion';
  /** The plan it is about; null: the ladder as a whole. */
  readonly product: ProductView | null;
}

/** Everything that is wrong with how a ladder is built, the ladder as a whole first. */
export function problemsOf({ catalogTiers, defaultFor }: CatalogLadder): readonly LadderProblem[] {
  const whole: LadderProblem['kind'][] = [];
  if (catalogTiers.length === 0) whole.push('empty');
  else if (!catalogTiers.some(isOffered)) whole.push('nothingOffered');
  if (defaultFor.length === 0) whole.push('noDefault');
  return [
    ...whole.map((kind) => ({ kind, product: null })),
    ...catalogTiers.flatMap((tier) => kindsOf(tier).map((kind) => ({ kind, product: tier.product }))),
  ];
}

/** Whether anybody gets the plan anew. */
export function isOffered({ lifecycle, givesSomething }: CatalogTier): boolean {
  return lifecycle === 'published' && givesSomething;
}

function kindsOf({ lifecycle, hasSet, givesSomething }: CatalogTier): readonly LadderProblem['kind'][] {
  const kinds: LadderProblem['kind'][] = [];
  if (lifecycle === 'draft') kinds.push('draftTier');
  if (lifecycle === 'retired') kinds.push('retiredTier');
  if (!hasSet) kinds.push('tierWithoutSet');
  else if (!givesSomething) kinds.push('setWithoutVersion');
  return kinds;
}
