import { decideFirstSettlement } from '@member-console/core';
import type { Database } from '@member-console/db';
import { selectDefaults } from '../catalog/index.ts';
import { type AuthSession, firstDisplayName, insertPerson } from '../identity/index.ts';
import { type AuditEntry, newId, SYSTEM } from '../kernel/index.ts';
import { distinctSlug, insertPersonalOrganization, slugFrom } from '../organizations/index.ts';
import { commitFirstSettlement, insertPool, selectAt } from './store.ts';

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

    const { defaults, ladders } = await selectDefaults(client, PERSONAL);
    const grantIds = defaults.map(() => newId());
    const settlement = decideFirstSettlement(defaults, ladders, grantIds, at.getTime());
    const audit: readonly AuditEntry[] = [
      { action: 'person.provisioned', resource: { type: 'person', id: personId }, organizationId },
      {
        action: 'organization.created',
        resource: { type: 'organization', id: organizationId },
        organizationId,
        after: { slug: made.slug, type: PERSONAL },
      },
      ...settlement.idleDefaults.map((id) => ({
        action: 'default_grant.idle',
        resource: { type: 'default_grant', id },
        organizationId,
        reason: 'Nothing of it is published.',
      })),
      ...settlement.grants.map((grant) => ({
        action: 'grant.created',
        resource: { type: 'grant', id: grant.id },
        organizationId,
        after: { source: grant.source, ladder: grant.ladderId, product: grant.productId },
      })),
    ];
    await commitFirstSettlement(client, poolId, at, SYSTEM, settlement, audit);
  });
}
