/** What a rule gives of one resource. A limit counts in the resource's unit; null is unlimited. */
export type EntitlementValue =
  | { readonly kind: 'boolean'; readonly enabled: boolean }
  | { readonly kind: 'limit'; readonly limit: bigint | null }
  | { readonly kind: 'enum'; readonly level: string };

/** A thing that can be limited or switched. `levels` orders an enum's values, lowest first. */
export interface ResourceFact {
  readonly id: string;
  readonly kind: EntitlementValue['kind'];
  readonly levels: readonly string[];
}

/** What an organization has of a resource that nothing gives. */
export function nothingOf(resource: ResourceFact): EntitlementValue {
  switch (resource.kind) {
    case 'boolean':
      return { kind: 'boolean', enabled: false };
    case 'limit':
      return { kind: 'limit', limit: 0n };
    case 'enum':
      return { kind: 'enum', level: resource.levels[0] ?? '' };
  }
}

/** The value `quantity` times over. Only limits multiply. */
export function times(value: EntitlementValue, quantity: number): EntitlementValue {
  return value.kind === 'limit' && value.limit !== null
    ? { kind: 'limit', limit: value.limit * BigInt(quantity) }
    : value;
}

/** Merges two values of one resource: booleans by OR, limits by sum (unlimited absorbs), enums by the higher level. */
export function plus(resource: ResourceFact, a: EntitlementValue, b: EntitlementValue): EntitlementValue {
  if (a.kind === 'limit' && b.kind === 'limit') {
    return { kind: 'limit', limit: a.limit === null || b.limit === null ? null : a.limit + b.limit };
  }
  return isMore(resource, b, a) ? b : a;
}

/** Whether `a` gives more of the resource than `b`. A value of another kind than the resource's gives nothing. */
export function isMore(resource: ResourceFact, a: EntitlementValue, b: EntitlementValue): boolean {
  if (a.kind === 'boolean' && b.kind === 'boolean') return a.enabled && !b.enabled;
  if (a.kind === 'limit' && b.kind === 'limit') {
    return b.limit !== null && (a.limit === null || a.limit > b.limit);
  }
  if (a.kind === 'enum' && b.kind === 'enum') {
    return resource.levels.indexOf(a.level) > resource.levels.indexOf(b.level);
  }
  return a.kind === resource.kind && b.kind !== resource.kind;
}
