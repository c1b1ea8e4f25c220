import { builder } from '../../builder.ts';
import { Organization } from './Organization.ts';
import { visibleOrganization } from './visibleOrganization.ts';

const Workspace = builder.prismaNode('Workspace', {
  id: { field: 'id' },
  nullable: true,
  description: 'A place inside an organization, which draws on its entitlements.',
  findUnique: async (id, context) => ({ id, organization: await visibleOrganization(context) }),
  fields: (t) => ({
    slug: t.expose('slug', { type: 'Slug', description: 'Short name in addresses.' }),
    name: t.exposeString('name', { description: 'What people call it.' }),
  }),
});

builder.objectField(Organization, 'workspaces', (t) =>
  t.prismaField({
    type: [Workspace],
    description: 'Its workspaces, the first one first.',
    resolve: (query, organization, _args, context) =>
      context.rooms.database.prisma.workspace.findMany({
        ...query,
        where: { organizationId: organization.id },
        orderBy: { id: 'asc' },
        take: 100,
      }),
  }),
);
