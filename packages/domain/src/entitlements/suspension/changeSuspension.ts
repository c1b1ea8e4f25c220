import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import {
  type Actor,
  type AuditEntry,
  auditRows,
  checkReason,
  checkRequestKey,
  type InvalidState,
  type Issue,
  type NotFound,
  notFound,
  type RequestKeyReused,
  requestKey,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import { mayGovern } from '../../organizations/index.ts';
import { type OrganizationOverview, organizationOverviews } from '../organizationOverview.query.ts';
import { underPool } from '../settlement/underPool.ts';
import { selectAnswer } from '../store.ts';
import type { Writing } from './suspensionStore.ts';

/** Who changes a suspension, of which organization, and why. */
export interface SuspensionOrder {
  readonly organizationId: string;
  readonly reason: string;
  /** The caller's, or null. A retry with the same one gets the first answer. */
  readonly idempotencyKey: string | null;
}

interface SuspensionChanged {
  readonly kind: 'changed';
  readonly organizationId: string;
}

export type SuspensionAnswer =
  | SuspensionChanged
  | InvalidState
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/** Why not, what is wrong with the order, or what is said and written of the change. */
type Decision =
  | InvalidState
  | { readonly kind: 'wrong'; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'write';
      readonly entry: Pick<AuditEntry, 'action' | 'before' | 'after'>;
      write(query: Pick<Database, 'query'>, writing: Writing): Promise<boolean>;
    };

/**
 * The way of both changes: authorised, told from its own retry, decided and written under one version of the pool.
 *
 * @throws Forbidden
 */
export async function changeSuspension<Order extends SuspensionOrder>(
  database: Database,
  command: string,
  by: { readonly actor: Actor; readonly viewer: Viewer },
  order: Order,
  decide: (organization: OrganizationOverview) => Decision,
): Promise<SuspensionAnswer> {
  const { idempotencyKey, ...asked } = order;
  const { organizationId, reason } = asked;
  const refused = await mayGovern(database, by.viewer, organizationId);
  if (refused !== null) return refused;
  const issues = [...checkRequestKey(idempotencyKey), ...checkReason(reason, true)];
  const key = requestKey(by.actor, command, idempotencyKey, asked);
  return underPool(
    database,
    'organization',
    organizationId,
    async (query): Promise<SuspensionAnswer | null> => {
      const selection = { by: 'ids', ids: [organizationId] } as const;
      const [organization] = await organizationOverviews({ database: query }, by.viewer, selection);
      if (organization === undefined) return notFound('organization');
      // Asked after the facts: a twin that changed them has left its answer by then.
      const earlier = key && (await selectAnswer(query, key));
      if (key && earlier) {
        return earlier.inputHash === key.inputHash
          ? (earlier.answer as SuspensionAnswer)
          : { kind: 'requestKeyReused' };
      }
      const decision = decide(organization);
      if (decision.kind === 'wrong' || issues.length > 0) {
        return validationFailed(...issues, ...(decision.kind === 'wrong' ? decision.issues : []));
      }
      if (decision.kind === 'invalidState') return decision;

      const { poolId, poolVersion, at } = organization;
      const answer = { kind: 'changed', organizationId } as const;
      const resource = { type: 'organization', id: organizationId };
      const audit = auditRows(by.actor, {
        ...decision.entry,
        resource,
        organizationId,
        reason: reason.trim(),
      });
      const request = key && { key, answer };
      const writing = { poolId, poolVersion, at, by: by.viewer.personId, request, audit };
      return (await decision.write(query, writing)) ? answer : null;
    },
  );
}
