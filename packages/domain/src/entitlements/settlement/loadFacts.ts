import type {
  DefaultFact,
  EntitlementValue,
  GrantFact,
  MadeChanges,
  OverLimitPolicy,
  OverrideFact,
  PriceFact,
  ProductFact,
  SettlementFacts,
  StoredSegment,
  TierFact,
} from '@member-console/core';
import type { Database } from '@member-console/db';
import { ruleValue } from '../../catalog/index.ts';
import type { RequestKey } from '../../kernel/index.ts';
import { loadStatement, type PoolBy } from './loadStatement.ts';
import { publishedRules } from './publishedRules.ts';

/** Which pool, and what of the world beyond it the request speaks of. */
export interface FactsWanted {
  readonly by: PoolBy;
  readonly id: string;
  readonly ladderIds?: readonly string[];
  readonly productIds?: readonly string[];
  /** A published version whose limits a grant would have of its own. */
  readonly setVersionId?: string | null;
  readonly resourceId?: string;
  /** Whether to bring every resource, to tell what may be used of each; else those that a settlement looks at. */
  readonly withResources?: boolean;
  /** Whether to bring what the organization's type gives by itself. */
  readonly withDefaults?: boolean;
  /** Prices of which somebody says that they are paid, and what by: subscriptions and purchases, with all they ever gave. */
  readonly paid?: { readonly priceIds: readonly string[]; readonly sourceRefs: readonly string[] };
  /** An earlier request to take back, or a grant whose request is taken back. */
  readonly undo?: { readonly requestId: string } | { readonly grantId: string };
}

/** What an earlier request did, as it was kept. */
export interface EarlierRequest {
  readonly id: string;
  readonly command: string;
  readonly principal: string;
  readonly made: MadeChanges | null;
  /** A later request touched the same grants or overrides. */
  readonly isSuperseded: boolean;
}

export interface LoadedPool {
  readonly poolId: string;
  readonly organizationId: string;
  readonly version: bigint;
  /** The instant of this settlement: the installation's present, after the last one. */
  readonly at: number;
  readonly facts: SettlementFacts;
  /** Empty unless they were wanted. */
  readonly defaults: readonly DefaultFact[];
  /** Those that were wanted and are ours. */
  readonly prices: readonly PriceFact[];
  readonly answered: { readonly inputHash: string; readonly answer: unknown } | null;
  readonly earlier: EarlierRequest | null;
}

/** Null when there is no such pool. */
export async function loadFacts(
  database: Pick<Database, 'query'>,
  wanted: FactsWanted,
  key: RequestKey | null,
): Promise<LoadedPool | null> {
  const { by, id, ladderIds = [], productIds = [], undo, paid } = wanted;
  const { setVersionId = null, resourceId = null, withDefaults = false, withResources = false } = wanted;
  const requestId = undo !== undefined && 'requestId' in undo ? undo.requestId : null;
  const grantId = undo !== undefined && 'grantId' in undo ? undo.grantId : null;
  const { principal = null, command = null, key: word = null } = key ?? {};
  const statement = loadStatement({
    by,
    isUndoing: undo !== undefined,
    isPaid: paid !== undefined,
    withDefaults,
  });
  const [row] = await database.query<LoadedRow>(statement, [
    id,
    ladderIds,
    productIds,
    principal,
    command,
    word,
    resourceId,
    withResources,
    ...(undo === undefined ? [] : [requestId, grantId]),
    ...(paid === undefined ? [] : [paid.priceIds, paid.sourceRefs]),
  ]);
  if (row === undefined) return null;
  const rules = await publishedRules(database, [setVersionId, ...versionsIn(row)]);
  return loaded(row, rules);
}

/** Every set version that counts or might. */
function versionsIn({ grants, stored, ladders, products }: LoadedRow): readonly (string | null)[] {
  return [
    ...grants.flatMap(({ setVersionId, heldVersion }) => [setVersionId, heldVersion]),
    ...stored.map(({ setVersionId }) => setVersionId),
    ...ladders.flatMap(({ tiers }) => tiers.map(({ setVersionId }) => setVersionId)),
    ...products.map(({ setVersionId }) => setVersionId),
  ];
}

const DAY = 86_400_000;

function loaded(row: LoadedRow, rules: SettlementFacts['rules']): LoadedPool {
  return {
    poolId: row.pool_id,
    organizationId: row.organization_id,
    version: row.version,
    at: row.at.getTime(),
    facts: {
      settledAt: row.settled_at?.getTime() ?? null,
      grants: row.grants.map(grantFact),
      ladders: row.ladders.map((ladder) => ({ ...ladder, version: BigInt(ladder.version) })),
      stored: row.stored.map(storedSegment),
      products: row.products.map(({ requiresLadder, requiresRank, ...product }) => ({
        ...product,
        requires: requirement(requiresLadder, requiresRank),
      })),
      triedLadders: row.tried_ladders,
      resources: row.resources,
      rules,
      overrides: row.overrides.map(overrideFact),
      guarded: row.resources.flatMap(({ id, policy, graceDays }) =>
        policy === null ? [] : [{ resourceId: id, policy, grace: graceDays * DAY }],
      ),
      items: row.items.map((item) => ({ ...item, countedSince: Date.parse(item.countedSince) })),
      openCases: row.open_cases.map((open) => ({
        ...open,
        openedAt: Date.parse(open.openedAt),
        deadline: Date.parse(open.deadline),
      })),
    },
    defaults: row.defaults.map((fact) => ({ ...fact, version: BigInt(fact.version) })),
    prices: row.prices,
    answered: row.answered,
    earlier: row.undone,
  };
}

function grantFact(grant: GrantJson): GrantFact {
  const { heldProduct, heldVersion, requiresLadder, requiresRank, defaultVersion, ...rest } = grant;
  return {
    ...rest,
    startsAt: Date.parse(grant.startsAt),
    endsAt: instant(grant.endsAt),
    sourceStartsAt: Date.parse(grant.sourceStartsAt),
    sourceEndsAt: instant(grant.sourceEndsAt),
    revokedAt: instant(grant.revokedAt),
    defaultVersion: defaultVersion === null ? null : BigInt(defaultVersion),
    held:
      heldProduct === null || heldVersion === null
        ? null
        : { productId: heldProduct, setVersionId: heldVersion },
    requires: requirement(requiresLadder, requiresRank),
  };
}

function storedSegment(row: StoredJson): StoredSegment {
  return {
    ...row,
    ladderVersion: row.ladderVersion === null ? null : BigInt(row.ladderVersion),
    defaultVersion: row.defaultVersion === null ? null : BigInt(row.defaultVersion),
    startsAt: Date.parse(row.startsAt),
    endsAt: instant(row.endsAt),
  };
}

function overrideFact({ kind, enabled, limit, level, ...rest }: OverrideJson): OverrideFact {
  return {
    ...rest,
    value: ruleValue({ kind, enabled, limit, level }),
    startsAt: Date.parse(rest.startsAt),
    endsAt: instant(rest.endsAt),
    revokedAt: instant(rest.revokedAt),
  };
}

function requirement(ladderId: string | null, minimumRank: number | null): GrantFact['requires'] {
  return ladderId === null || minimumRank === null ? null : { ladderId, minimumRank };
}

function instant(text: string | null): number | null {
  return text === null ? null : Date.parse(text);
}

interface GrantJson {
  readonly id: string;
  readonly source: GrantFact['source'];
  readonly ladderId: string | null;
  readonly productId: string | null;
  readonly quantity: number;
  readonly setVersionId: string | null;
  readonly isPinned: boolean;
  readonly isTrial: boolean;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly sourceStartsAt: string;
  readonly sourceRef: string;
  readonly sourceEndsAt: string | null;
  readonly revokedAt: string | null;
  readonly defaultGrantId: string | null;
  readonly defaultVersion: string | null;
  readonly heldProduct: string | null;
  readonly heldVersion: string | null;
  readonly requiresLadder: string | null;
  readonly requiresRank: number | null;
}

type StoredJson = Omit<StoredSegment, 'startsAt' | 'endsAt' | 'ladderVersion' | 'defaultVersion'> & {
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly ladderVersion: string | null;
  readonly defaultVersion: string | null;
};

interface ValueJson {
  readonly kind: EntitlementValue['kind'];
  readonly enabled: boolean | null;
  readonly limit: string | null;
  readonly level: string | null;
}

interface OverrideJson extends ValueJson {
  readonly id: string;
  readonly resourceId: string;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly revokedAt: string | null;
}

interface LoadedRow {
  readonly pool_id: string;
  readonly organization_id: string;
  readonly version: bigint;
  readonly settled_at: Date | null;
  readonly at: Date;
  readonly grants: readonly GrantJson[];
  readonly stored: readonly StoredJson[];
  readonly ladders: readonly {
    readonly id: string;
    readonly version: string;
    readonly tiers: readonly TierFact[];
  }[];
  readonly products: readonly (Omit<ProductFact, 'requires'> & {
    readonly requiresLadder: string | null;
    readonly requiresRank: number | null;
  })[];
  readonly tried_ladders: readonly string[];
  readonly overrides: readonly OverrideJson[];
  readonly resources: readonly {
    readonly id: string;
    readonly kind: EntitlementValue['kind'];
    readonly levels: readonly string[];
    readonly policy: OverLimitPolicy | null;
    readonly graceDays: number;
  }[];
  readonly items: readonly {
    readonly id: string;
    readonly resourceId: string;
    readonly countedSince: string;
    readonly keptAs: number | null;
    readonly isFrozen: boolean;
  }[];
  readonly open_cases: readonly {
    readonly id: string;
    readonly resourceId: string;
    readonly openedAt: string;
    readonly deadline: string;
  }[];
  readonly defaults: readonly (Omit<DefaultFact, 'version'> & { readonly version: string })[];
  readonly prices: readonly PriceFact[];
  readonly answered: { readonly inputHash: string; readonly answer: unknown } | null;
  readonly undone: EarlierRequest | null;
}
