import { type Instant, isEmpty, type TimeRange } from '../instant.ts';
import type { GrantSource, RequirementFact } from '../timeline/facts.ts';
import { type EntitlementValue, type ResourceFact, times } from './value.ts';

/** Set version → resource → value. */
export type RuleBook = ReadonlyMap<string, ReadonlyMap<string, EntitlementValue>>;

/** A grant as the explanation needs it, with the product and set it stands for. */
export interface ClaimFact extends TimeRange {
  readonly grantId: string;
  readonly source: GrantSource;
  readonly ladderId: string | null;
  readonly productId: string;
  readonly quantity: number;
  readonly setVersionId: string;
  readonly isPinned: boolean;
  readonly requires: RequirementFact | null;
  readonly revokedAt: Instant | null;
}

/** What a claim actually gave during a range of time. */
export interface ProvisionFact extends TimeRange {
  readonly grantId: string;
  readonly ladderId: string | null;
  readonly productId: string;
  readonly quantity: number;
  readonly setVersionId: string;
}

/** What a claim or provision gives of a resource; null when its set says nothing of it. */
export function givenBy(
  rules: RuleBook,
  resource: ResourceFact,
  { setVersionId, ladderId, quantity }: Pick<ProvisionFact, 'setVersionId' | 'ladderId' | 'quantity'>,
): EntitlementValue | null {
  const value = rules.get(setVersionId)?.get(resource.id);
  if (value?.kind !== resource.kind) return null;
  return ladderId === null ? times(value, quantity) : value;
}

/** When a claim counts: until its end, or its revocation when that comes first. */
export function rangeOf({ startsAt, endsAt, revokedAt }: ClaimFact): TimeRange {
  if (endsAt === null || revokedAt === null) return { startsAt, endsAt: endsAt ?? revokedAt };
  return { startsAt, endsAt: Math.min(endsAt, revokedAt) };
}

/** Whether a claim is alive at an instant, winning or not. */
export function isAlive(claim: ClaimFact, at: Instant): boolean {
  const range = rangeOf(claim);
  return !isEmpty(range) && range.startsAt <= at && (range.endsAt === null || at < range.endsAt);
}
