import type { OrganizationOverview } from '@member-console/domain/entitlements';
import { excessOf, type SiteState } from '@member-console/domain/integrations';
import { builder } from '../../builder.ts';
import { Organization, overviewOf } from '../organizations/Organization.ts';
import { Site, SiteStateEnum } from './Site.ts';
import { SiteConnection } from './SiteConnection.ts';

const SiteFilter = builder.inputType('SiteFilter', {
  description: 'Which sites. What is absent does not narrow.',
  fields: (t) => ({
    states: t.field({ type: [SiteStateEnum], required: false, description: 'In any of these states.' }),
  }),
});

builder.objectField(Organization, 'sites', (t) =>
  t.prismaConnection(
    {
      type: Site,
      cursor: 'id',
      description: 'Its wiki sites, the newest first.',
      args: { filter: t.arg({ type: SiteFilter, required: false, description: 'Which ones.' }) },
      resolve: async (query, organization, { filter }, context) => {
        const states = filter?.states;
        const wanted = states ? inStates(states, await overviewOf(organization, context)) : {};
        return context.rooms.database.prisma.site.findMany({
          ...query,
          where: { organizationId: organization.id, ...wanted },
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        });
      },
    },
    SiteConnection,
  ),
);

function inStates(states: readonly SiteState[], organization: OrganizationOverview) {
  const items = excessOf(organization)?.items ?? [];
  const frozen = items.filter(({ isFrozen }) => isFrozen).map(({ id }) => id);
  return { OR: states.map((state) => inState(state, frozen)) };
}

function inState(state: SiteState, frozen: string[]) {
  switch (state) {
    case 'archived':
      return { archivedAt: { not: null } };
    case 'frozen':
      return { archivedAt: null, id: { in: frozen } };
    case 'pending':
      return { archivedAt: null, id: { notIn: frozen }, servedRevision: 0n };
    case 'active':
      return { archivedAt: null, id: { notIn: frozen }, servedRevision: { gt: 0n } };
  }
}
