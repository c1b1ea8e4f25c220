import type { SiteState } from '@member-console/domain/integrations';
import { builder } from '../../builder.ts';
import { Organization } from '../organizations/Organization.ts';
import { Site, SiteStateEnum } from './Site.ts';

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
      resolve: (query, organization, { filter }, context) =>
        context.rooms.database.prisma.site.findMany({
          ...query,
          where: {
            organizationId: organization.id,
            ...(filter?.states ? { OR: filter.states.map(inState) } : {}),
          },
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        }),
    },
    { name: 'SiteConnection', description: 'A page of sites.' },
    { name: 'SiteEdge', description: 'A site in its list.' },
  ),
);

function inState(state: SiteState) {
  switch (state) {
    case 'archived':
      return { archivedAt: { not: null } };
    case 'pending':
      return { archivedAt: null, servedRevision: 0n };
    case 'active':
      return { archivedAt: null, servedRevision: { gt: 0n } };
  }
}
