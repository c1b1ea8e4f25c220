import type { Instant } from '../instant.ts';
import type { GrantFact } from '../timeline/facts.ts';
import type { SettlementFacts } from './facts.ts';
import type { PlanRefusal } from './refusal.ts';
import type { ClaimRequest } from './request.ts';

export type Granted = { readonly kind: 'granted'; readonly grant: GrantFact } | PlanRefusal;

/** The grant that a claim comes to, or why it may not be made. Only what is published is given anew. */
export function newGrant(
  facts: Pick<SettlementFacts, 'ladders' | 'products'>,
  id: string,
  claim: ClaimRequest,
  at: Instant,
  isPinned = false,
): Granted {
  const { ladderId, productId } = claim;
  const startsAt = Math.max(claim.startsAt ?? at, at);
  if (claim.endsAt !== null && claim.endsAt <= at)
    return { kind: 'instantInThePast', field: 'endsAt', at: claim.endsAt };
  if (claim.endsAt !== null && claim.endsAt <= startsAt) return { kind: 'endsBeforeItStarts' };
  const offer = ladderId === null ? offLadder(facts, productId) : onLadder(facts, ladderId, productId);
  if (offer.kind !== 'offered') return offer;
  const grant: GrantFact = {
    id,
    source: claim.source,
    ladderId,
    productId,
    quantity: claim.quantity,
    setVersionId: claim.setVersionId ?? offer.setVersionId,
    isPinned,
    isTrial: false,
    startsAt,
    endsAt: claim.endsAt,
    sourceStartsAt: claim.sourceStartsAt ?? claim.startsAt ?? at,
    sourceRef: claim.sourceRef ?? id,
    sourceEndsAt: null,
    revokedAt: null,
    defaultGrantId: null,
    defaultVersion: null,
    held: null,
    requires: offer.requires,
  };
  return { kind: 'granted', grant };
}

type Offer =
  | { readonly kind: 'offered'; readonly setVersionId: string; readonly requires: GrantFact['requires'] }
  | PlanRefusal;

function onLadder(
  { ladders, products }: Pick<SettlementFacts, 'ladders' | 'products'>,
  ladderId: string,
  productId: string,
): Offer {
  const tier = ladders.find(({ id }) => id === ladderId)?.tiers.find((one) => one.productId === productId);
  if (tier === undefined) return { kind: 'notATier', ladderId, productId };
  const lifecycle = products.find((product) => product.productId === productId)?.lifecycle;
  if (!tier.isPublished)
    return { kind: 'productNotOffered', productId, lifecycle: lifecycle === 'draft' ? 'draft' : 'retired' };
  if (tier.setVersionId === null) return { kind: 'productGivesNothing', productId };
  return { kind: 'offered', setVersionId: tier.setVersionId, requires: null };
}

function offLadder({ products }: Pick<SettlementFacts, 'products'>, productId: string): Offer {
  const product = products.find((candidate) => candidate.productId === productId);
  if (product === undefined || product.kind === 'plan' || product.kind === null)
    return { kind: 'planNeedsALadder', productId };
  if (product.lifecycle !== 'published')
    return { kind: 'productNotOffered', productId, lifecycle: product.lifecycle };
  if (product.setVersionId === null) return { kind: 'productGivesNothing', productId };
  return { kind: 'offered', setVersionId: product.setVersionId, requires: product.requires };
}

/** The same claim again, from now on: what an undo gives back, or what moves to another set version. */
export function copyOf(grant: GrantFact, id: string, at: Instant, other: Partial<GrantFact> = {}): GrantFact {
  return { ...grant, id, startsAt: Math.max(grant.startsAt, at), revokedAt: null, held: null, ...other };
}
