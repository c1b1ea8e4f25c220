/** A small fault put into the core: the laws have to notice it. */
export interface Mutant {
  readonly name: string;
  /** Below `packages/core/src`. */
  readonly file: string;
  /** Occurs in the file exactly once. */
  readonly from: string;
  readonly to: string;
}

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'the lower rank wins',
    file: 'timeline/chooseWinner.ts',
    from: 'a.tier.rank > b.tier.rank',
    to: 'a.tier.rank < b.tier.rank',
  },
  {
    name: 'the older pin wins',
    file: 'timeline/chooseWinner.ts',
    from: 'a.grant.sourceStartsAt > b.grant.sourceStartsAt',
    to: 'a.grant.sourceStartsAt < b.grant.sourceStartsAt',
  },
  {
    name: 'a range contains its end',
    file: 'instant.ts',
    from: 'at < range.endsAt',
    to: 'at <= range.endsAt',
  },
  {
    name: 'a purchase is stronger than a subscription',
    file: 'timeline/facts.ts',
    from: `['subscription', 'purchase',`,
    to: `['purchase', 'subscription',`,
  },
  {
    name: 'a default forgets what it began with',
    file: 'timeline/planTimeline.ts',
    from: 'if (isFirst) return grant.held;',
    to: 'if (isFirst) return null;',
  },
  {
    name: 'a default that loses is not asked again',
    file: 'timeline/planTimeline.ts',
    from: 'isHeldInVain ? best(() => null) : winner',
    to: 'winner',
  },
  {
    name: 'an add-on is content with one rank less',
    file: 'timeline/planOffLadder.ts',
    from: 'segment.rank >= minimumRank',
    to: 'segment.rank >= minimumRank - 1',
  },
  {
    name: 'a trial keeps nothing of what it shadows',
    file: 'entitlements/mergeEntitlements.ts',
    from: `= ['subscription', 'purchase', 'sponsored', 'manual']`,
    to: '= []',
  },
  {
    name: 'a segment goes on at another rank',
    file: 'settlement/difference.ts',
    from: 'a.rank === b.rank &&',
    to: '',
  },
  {
    name: 'a revocation changes nothing',
    file: 'settlement/changes.ts',
    from: '(grant.revokedAt ?? at)',
    to: 'grant.revokedAt',
  },
  {
    name: 'an extension changes nothing',
    file: 'settlement/decideChanges.ts',
    from: 'return { ...NO_CHANGES, ended: [{ grantId, endsAt }] };',
    to: 'return NO_CHANGES;',
  },
  {
    name: 'a lapse is told by its rank',
    file: 'settlement/transitions.ts',
    from: `return 'reapply';`,
    to: '',
  },
  {
    name: 'a boundary that was recorded is recorded again',
    file: 'settlement/transitions.ts',
    from: 'boundary > facts.settledAt',
    to: 'boundary >= facts.settledAt',
  },
  {
    name: 'an undo gives nothing back',
    file: 'settlement/takeBack.ts',
    from: 'const again = made.revoked\n',
    to: 'const again = made.created.slice(0, 0)\n',
  },
  {
    name: 'a deadline moves with every drop',
    file: 'overLimit/decideOverLimit.ts',
    from: 'open?.deadline ?? ',
    to: '',
  },
  {
    name: 'what is incomplete gives already',
    file: 'billing/access.ts',
    from: "    case 'incomplete':\n",
    to: '',
  },
  {
    name: 'a grace is counted while collection is paused',
    file: 'billing/access.ts',
    from: 'isCollectionPaused || unpaidSince === null',
    to: 'unpaidSince === null',
  },
  {
    name: 'a price of nobody drops the plan',
    file: 'billing/claimsOf.ts',
    from: 'held: first.unknown.length > 0 ?',
    to: 'held: first.unknown.length > 9 ?',
  },
  {
    name: 'a phase waits for Stripe to begin it',
    file: 'billing/stretchesOf.ts',
    from: 'begun.length > 1 ?',
    to: 'begun.length > 9 ?',
  },
  {
    name: 'two prices of one product count once',
    file: 'billing/stretchesOf.ts',
    from: 'quantity: other.quantity + item.quantity,',
    to: 'quantity: other.quantity,',
  },
  {
    name: 'silence ends what is paid for',
    file: 'settlement/decideSnapshot.ts',
    from: '(isGone || told.includes(sourceRef))',
    to: '(isGone || told.length >= 0 || told.includes(sourceRef))',
  },
  {
    name: 'what was bought once is given again',
    file: 'settlement/decideSnapshot.ts',
    from: '!isGivenAlready(claim, facts.grants)',
    to: 'true',
  },
  {
    name: 'a planned phase is made anew with every snapshot',
    file: 'settlement/decideSnapshot.ts',
    from: 'startsAt === claim.startsAt,',
    to: 'startsAt > claim.startsAt,',
  },
  {
    name: 'an undo brings back what Stripe has ended',
    file: 'settlement/takeBack.ts',
    from: 'if (instead === null) return [grant];',
    to: 'if (at >= 0 || instead === null) return [grant];',
  },
];
