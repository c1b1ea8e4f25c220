import type { EntitlementValue } from '@member-console/core';

/** Another thing of the catalog has the key or slug. */
export interface IdentifierTaken {
  readonly kind: 'identifierTaken';
  readonly field: 'key' | 'slug';
  readonly value: string;
}

/** What a published set speaks of keeps its kind, unit and levels. */
export interface ResourceFixed {
  readonly kind: 'resourceFixed';
  readonly resourceId: string;
}

/** A value of another kind than the resource, or a level that it does not have. */
export interface RuleDoesNotFit {
  readonly kind: 'ruleDoesNotFit';
  readonly resourceId: string;
  readonly resourceKey: string;
  readonly problem: 'anotherKind' | 'unknownLevel';
  readonly expectedKind: EntitlementValue['kind'];
  /** Levels that an enum has; empty for the other kinds. */
  readonly levels: readonly string[];
}

/** Add-ons, usage and one-time products are no tiers of a ladder. */
export interface ProductIsNoPlan {
  readonly kind: 'productIsNoPlan';
  readonly productId: string;
  readonly productType: 'addon' | 'usage' | 'one_time';
}

/** A published product without a type of its own is a plan, and a plan is a tier of a ladder. */
export interface OrphanPlan {
  readonly kind: 'orphanPlan';
  readonly productId: string;
}

/** The product has no set, or its set has no published version. */
export interface NothingToGive {
  readonly kind: 'nothingToGive';
  readonly productId: string;
}

/** Somebody holds it, or will. */
export interface StillHeld {
  readonly kind: 'stillHeld';
  readonly productId: string;
  /** Grants, apart from defaults, that count now or later. */
  readonly liveGrants: number;
  /** Organizations that have it by default. */
  readonly defaults: number;
}

/** What was ever granted, or stands on a ladder, is retired or taken off, never deleted. */
export interface EverUsed {
  readonly kind: 'everUsed';
  readonly productId: string;
  readonly grants: number;
  readonly ladders: number;
  readonly defaults: number;
}

/** The product is offered on the very same terms already. */
export interface SamePriceOffered {
  readonly kind: 'samePriceOffered';
  readonly priceId: string;
}

/** Live grants that somebody pays for would give less, and nobody said when that may be. */
export interface TakesFromPaid {
  readonly kind: 'takesFromPaid';
  readonly grants: number;
}

/** What came of a change: the thing that is new or changed. */
export interface CatalogChanged {
  readonly kind: 'changed';
  readonly id: string;
  /** For `undoCatalogChange`; absent when it cannot be taken back. */
  readonly requestId?: string;
}
