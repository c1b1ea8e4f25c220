import { describe, expect, test } from 'vitest';
import {
  type ClaimFact,
  type EffectiveEntitlement,
  type EntitlementFacts,
  type EntitlementValue,
  mergeEntitlements,
  type OverrideFact,
  type ProvisionFact,
  type ResourceFact,
} from '../index.ts';

const sites: ResourceFact = { id: 'sites', kind: 'limit', levels: [] };
const forum: ResourceFact = { id: 'forum', kind: 'boolean', levels: [] };
const support: ResourceFact = { id: 'support', kind: 'enum', levels: ['none', 'mail', 'phone'] };

const limit = (count: bigint | null): EntitlementValue => ({ kind: 'limit', limit: count });
const NOW = 100;

/** A claim that began at the beginning of time, on the wiki ladder unless it says otherwise. */
function claim(given: Partial<ClaimFact> & Pick<ClaimFact, 'grantId'>): ClaimFact {
  return {
    source: 'manual',
    ladderId: 'wiki',
    productId: 'standard',
    quantity: 1,
    setVersionId: 'v1',
    startsAt: 0,
    endsAt: null,
    isPinned: false,
    requires: null,
    revokedAt: null,
    ...given,
  };
}

function merged(
  given: {
    claims: readonly ClaimFact[];
    won: readonly string[];
    rules: Record<string, Record<string, EntitlementValue>>;
    used?: bigint;
    overrides?: readonly OverrideFact[];
  },
  resource: ResourceFact = sites,
): EffectiveEntitlement {
  const provisions: ProvisionFact[] = given.claims.filter(({ grantId }) => given.won.includes(grantId));
  const facts: EntitlementFacts = {
    resources: [resource],
    claims: given.claims,
    provisions,
    rules: new Map(Object.entries(given.rules).map(([id, rules]) => [id, new Map(Object.entries(rules))])),
    overrides: given.overrides ?? [],
    usage: new Map(given.used === undefined ? [] : [['sites', given.used]]),
  };
  return mergeEntitlements(facts, NOW)[0] as EffectiveEntitlement;
}

describe('what a resource comes to, and why', () => {
  test('nothing held is nothing allowed', () => {
    const nothing = { claims: [], won: [], rules: {} };
    expect(merged(nothing)).toEqual({
      resourceId: 'sites',
      value: limit(0n),
      hiddenValue: null,
      used: null,
      remaining: null,
      contributions: [],
    });
    expect(merged(nothing, forum).value).toEqual({ kind: 'boolean', enabled: false });
    expect(merged(nothing, support).value).toEqual({ kind: 'enum', level: 'none' });
  });

  test('ladders add up, and so do add-ons as often as they were granted', () => {
    const answer = merged({
      claims: [
        claim({ grantId: 'plan' }),
        claim({ grantId: 'other', ladderId: 'guild', productId: 'smith', setVersionId: 'v2' }),
        claim({ grantId: 'extra', ladderId: null, productId: 'extra', quantity: 3, setVersionId: 'v3' }),
      ],
      won: ['plan', 'other', 'extra'],
      rules: { v1: { sites: limit(16n) }, v2: { sites: limit(2n) }, v3: { sites: limit(5n) } },
      used: 30n,
    });
    expect(answer).toMatchObject({ value: limit(33n), used: 30n, remaining: 3n });
    expect(answer.contributions.map(({ id, value }) => [id, value])).toEqual([
      ['plan', limit(16n)],
      ['other', limit(2n)],
      ['extra', limit(15n)],
    ]);
  });

  test('one product through two ladders counts once', () => {
    const answer = merged({
      claims: [claim({ grantId: 'a' }), claim({ grantId: 'b', ladderId: 'guild' })],
      won: ['a', 'b'],
      rules: { v1: { sites: limit(16n) } },
    });
    expect(answer.value).toEqual(limit(16n));
    expect(answer.contributions.map(({ id, state }) => [id, state])).toEqual([
      ['a', 'applied'],
      ['b', 'shadowed'],
    ]);
  });

  test('one product by two versions of its set counts with the better of them, resource by resource', () => {
    const given = {
      claims: [
        claim({ grantId: 'old', setVersionId: 'v1' }),
        claim({ grantId: 'new', ladderId: 'guild', setVersionId: 'v2' }),
      ],
      won: ['old', 'new'],
      rules: {
        v1: { sites: limit(20n), support: { kind: 'enum', level: 'mail' } },
        v2: { sites: limit(16n), support: { kind: 'enum', level: 'phone' } },
      } satisfies Record<string, Record<string, EntitlementValue>>,
    };
    expect(merged(given).value).toEqual(limit(20n));
    expect(merged(given, support).value).toEqual({ kind: 'enum', level: 'phone' });
    expect(merged(given, support).contributions).toMatchObject([
      { id: 'new', state: 'applied' },
      { id: 'old', state: 'shadowed', value: { level: 'mail' } },
    ]);
  });

  test('the same product as an add-on is another thing and adds up', () => {
    const answer = merged({
      claims: [claim({ grantId: 'plan' }), claim({ grantId: 'extra', ladderId: null })],
      won: ['plan', 'extra'],
      rules: { v1: { sites: limit(16n) } },
    });
    expect(answer.value).toEqual(limit(32n));
  });

  test('a claim that lost is told as shadowed, one to come as scheduled with its whole worth', () => {
    const answer = merged({
      claims: [
        claim({ grantId: 'plan' }),
        claim({ grantId: 'lost', source: 'default', productId: 'public', setVersionId: 'v0' }),
        claim({
          grantId: 'later',
          ladderId: null,
          productId: 'extra',
          quantity: 4,
          startsAt: 200,
          setVersionId: 'v3',
        }),
      ],
      won: ['plan'],
      rules: { v0: { sites: limit(1n) }, v1: { sites: limit(16n) }, v3: { sites: limit(5n) } },
    });
    expect(answer.value).toEqual(limit(16n));
    expect(answer.contributions).toMatchObject([
      { id: 'plan', state: 'applied' },
      { id: 'lost', state: 'shadowed', value: limit(1n) },
      { id: 'later', state: 'scheduled', value: limit(20n), startsAt: 200 },
    ]);
  });

  test('a revoked claim is told as over since its revocation, and one that never began not at all', () => {
    const answer = merged({
      claims: [
        claim({ grantId: 'revoked', revokedAt: 50 }),
        claim({ grantId: 'ended', endsAt: 60, revokedAt: 70 }),
        claim({ grantId: 'never', startsAt: 40, revokedAt: 30 }),
      ],
      won: [],
      rules: { v1: { sites: limit(16n) } },
    });
    expect(answer.contributions).toMatchObject([
      { id: 'revoked', state: 'expired', startsAt: 0, endsAt: 50 },
      { id: 'ended', state: 'expired', startsAt: 0, endsAt: 60 },
    ]);
    expect(answer.contributions).toHaveLength(2);
  });

  test('what counts counts, even where nothing tells of its grant', () => {
    const provisions = [claim({ grantId: 'untold' })];
    const rules = new Map([['v1', new Map([['sites', limit(16n)]])]]);
    const facts = { resources: [sites], claims: [], provisions, rules, overrides: [], usage: new Map() };
    expect(mergeEntitlements(facts, NOW)).toMatchObject([{ value: limit(16n), contributions: [] }]);
  });

  test('a rule of another kind than its resource gives nothing', () => {
    const answer = merged({
      claims: [claim({ grantId: 'plan' })],
      won: ['plan'],
      rules: { v1: { sites: { kind: 'boolean', enabled: true } } },
    });
    expect(answer).toMatchObject({ value: limit(0n), contributions: [] });
  });

  test('limits beyond what a double can hold stay exact', () => {
    const huge = 9_007_199_254_740_993n;
    const answer = merged({
      claims: [claim({ grantId: 'plan' })],
      won: ['plan'],
      rules: { v1: { sites: limit(huge) } },
      used: 1n,
    });
    expect(answer).toMatchObject({ value: limit(huge), remaining: huge - 1n });
  });
});
