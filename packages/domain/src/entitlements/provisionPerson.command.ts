import { decide } from '@member-console/core';
import type { Database } from '@member-console/db';
import { type AuthSession, firstDisplayName, insertPerson } from '../identity/index.ts';
import { type AuditEntry, newId, onClient, SYSTEM } from '../kernel/index.ts';
import { distinctSlug, insertPersonalOrganization, slugFrom } from '../organizations/index.ts';
import { auditOf } from './settlement/auditOf.ts';
import { commitSettlement } from './settlement/commitSettlement.ts';
import { loadFacts } from './settlement/loadFacts.ts';
import { insertPool, selectAt } from './store.ts';

const PERSONAL = 'personal';

/**
 * What a first sign-in brings about: person, personal organization, workspace, pool and default grants, all or
 * nothing. Signing in twice at the same moment makes them once.
 */
export async function provisionPerson(
  { database }: { database: Database },
  account: Pick<AuthSession, 'authUserId' | 'displayName' | 'email'>,
): Promise<void> {
  const [personId, organizationId, workspaceId, poolId] = [newId(), newId(), newId(), newId()];
  const { authUserId, email } = account;
  const displayName = firstDisplayName(account.displayName, email);

  await database.transaction(async (client) => {
    // The unique account makes a racing sign-in wait here until this one commits, and then find it done.
    if (!(await insertPerson(client, { id: personId, authUserId, displayName, email }))) return;
    const at = await selectAt(client);
    const slug = slugFrom(displayName);
    const slugs = [slug, distinctSlug(slug), distinctSlug(slug)];
    const made = await insertPersonalOrganization(client, {
      organizationId,
      workspaceId,
      personId,
      name: displayName,
      at,
      slugs,
    });
    await insertPool(client, poolId, organizationId);

    const loaded = await loadFacts(onClient(client), { by: 'pool', id: poolId, withDefaults: true }, null);
    if (loaded === null) throw new Error(`Pool ${poolId} is gone before its first settlement.`);
    const { defaults, facts } = loaded;
    const decided = decide(facts, { kind: 'reapplyDefaults', ids: defaults.map(newId), defaults }, loaded.at);
    if (decided.kind !== 'settled') throw new Error(`A first settlement was refused: ${decided.kind}.`);
    const { settlement } = decided;
    const begun = settlement.changes.created.filter(({ id }) =>
      settlement.timeline.some(({ grantId }) => grantId === id),
    );
    const idle = defaults.filter(({ id }) => !begun.some(({ defaultGrantId }) => defaultGrantId === id));
    const audit: readonly AuditEntry[] = [
      { action: 'person.provisioned' as const, resource: { type: 'person', id: personId }, organizationId },
      {
        action: 'organization.created' as const,
        resource: { type: 'organization', id: organizationId },
        organizationId,
        after: { slug: made.slug, type: PERSONAL },
      },
      ...idle.map(({ id }) => ({
        action: 'default_grant.idle' as const,
        resource: { type: 'default_grant', id },
        organizationId,
        reason: 'Nothing of it is published.',
      })),
      ...auditOf({ organizationId, facts }, settlement, null),
    ];
    const version = await commitSettlement(onClient(client), {
      poolId,
      version: loaded.version,
      settlement,
      actor: SYSTEM,
      reason: null,
      cause: { kind: 'firstSignIn' },
      audit,
      request: null,
    });
    if (version === null) throw new Error(`Pool ${poolId} was settled before it existed.`);
  });
}
