import type { EffectiveEntitlement } from './mergeEntitlements.ts';
import type { EntitlementValue, ResourceFact } from './value.ts';

/** A published tier that could be had instead, with what it gives of the resource in question. */
export interface OfferFact {
  readonly ladderId: string;
  readonly rank: number;
  readonly productId: string;
  readonly value: EntitlementValue;
}

export type ReservationDecision =
  | { readonly kind: 'reserved'; readonly usedAfter: bigint }
  | {
      readonly kind: 'denied';
      readonly limit: bigint | null;
      readonly used: bigint;
      readonly requested: bigint;
      /** Offers that would allow it, the lowest rank first. */
      readonly remedies: readonly OfferFact[];
    };

/**
 * Whether `requested` more of a limited resource may be used. An offer is a remedy when what it gives, by itself,
 * would hold everything in use and the request.
 */
export function decideReservation(
  resource: ResourceFact,
  entitlement: Pick<EffectiveEntitlement, 'value' | 'used'>,
  requested: bigint,
  offers: readonly OfferFact[],
): ReservationDecision {
  const used = entitlement.used ?? 0n;
  const wanted = used + requested;
  if (allows(entitlement.value, wanted)) return { kind: 'reserved', usedAfter: wanted };
  return {
    kind: 'denied',
    limit: entitlement.value.kind === 'limit' ? entitlement.value.limit : null,
    used,
    requested,
    remedies:
      resource.kind === 'limit'
        ? offers.filter((offer) => allows(offer.value, wanted)).sort((a, b) => a.rank - b.rank)
        : [],
  };
}

function allows(value: EntitlementValue, wanted: bigint): boolean {
  return value.kind === 'limit' && (value.limit === null || wanted <= value.limit);
}
