import type { EntitlementValue, Settlement } from '@member-console/core';
import type { AuditAction, AuditEntry } from '../../kernel/index.ts';
import type { LoadedPool } from './loadFacts.ts';

/** What a settlement did, one entry for each thing it touched. */
export function auditOf(
  { organizationId, facts }: Pick<LoadedPool, 'organizationId' | 'facts'>,
  { changes, transitions, overLimit, after }: Settlement,
  reason: string | null,
): readonly AuditEntry[] {
  const why = reason === null ? {} : { reason };
  const entry = (
    action: AuditAction,
    type: string,
    id: string,
    rest: Partial<AuditEntry> = {},
  ): AuditEntry => ({
    action,
    resource: { type, id },
    organizationId,
    ...why,
    ...rest,
  });
  const grant = (id: string) => after.grants.find((one) => one.id === id);
  const override = (id: string) => after.overrides.find((one) => one.id === id);
  return [
    ...changes.created.map(({ id, source, ladderId, productId, quantity, startsAt, endsAt, isPinned }) =>
      entry('grant.created', 'grant', id, {
        after: {
          source,
          ladder: ladderId,
          product: productId,
          quantity,
          isPinned,
          from: text(startsAt),
          until: text(endsAt),
        },
      }),
    ),
    ...changes.revoked.map((id) =>
      entry('grant.revoked', 'grant', id, {
        before: { source: grant(id)?.source, ladder: grant(id)?.ladderId, product: grant(id)?.productId },
      }),
    ),
    ...changes.ended.map(({ grantId, endsAt }) =>
      entry('grant.end_changed', 'grant', grantId, {
        before: { until: text(facts.grants.find(({ id }) => id === grantId)?.endsAt ?? null) },
        after: { until: text(endsAt) },
      }),
    ),
    ...changes.overridesCleared.map((id) =>
      entry('override.cleared', 'override', id, { before: overrideJson(override(id)) }),
    ),
    ...changes.overridesSet.map((set) =>
      entry('override.set', 'override', set.id, { after: overrideJson(set) }),
    ),
    ...transitions.map(({ ladderId, kind, from, to, effectiveAt, cause }) => ({
      ...entry('plan.changed', 'organization', organizationId, {
        before: from && { ladder: ladderId, plan: from.name, rank: from.rank },
        after: {
          ladder: ladderId,
          kind,
          plan: to?.name ?? null,
          rank: to?.rank ?? null,
          effectiveAt: text(effectiveAt),
        },
      }),
      // A passed boundary has no other reason than time.
      ...(cause === 'settlement' ? {} : { byItself: true as const }),
    })),
    ...overLimit.frozen.map((id) => entry('item.frozen', 'item', id)),
    ...overLimit.thawed.map((id) => entry('item.thawed', 'item', id)),
  ];
}

function overrideJson(
  override: { resourceId: string; value: EntitlementValue; endsAt: number | null } | undefined,
): object | null {
  if (override === undefined) return null;
  const { resourceId, value, endsAt } = override;
  const told = value.kind === 'limit' ? { ...value, limit: value.limit?.toString() ?? null } : value;
  return { resource: resourceId, value: told, until: text(endsAt) };
}

function text(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
