import { authoriseSeeing } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { Person, personIn } from '../identity/Person.ts';
import { Organization } from './Organization.ts';
import { visibleOrganization } from './visibleOrganization.ts';

const Membership = builder.prismaNode('Membership', {
  id: { field: 'id' },
  nullable: true,
  description: "A person's place in an organization.",
  findUnique: async (id, context) => ({
    id,
    endedAt: null,
    organization: await visibleOrganization(context),
  }),
  select: { id: true },
  fields: (t) => ({
    person: t.field({
      type: Person,
      description: 'Who belongs to it.',
      select: { person: true },
      resolve: ({ person }) => personIn(person),
    }),
    organization: t.field({
      type: Organization,
      description: 'Where they belong.',
      select: { organization: { select: { id: true, slug: true, name: true, createdAt: true, type: true } } },
      resolve: ({ organization }) => organization,
    }),
    role: t.string({
      description: 'The role, by its name.',
      select: { role: { select: { name: true } } },
      resolve: ({ role }) => role.name,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when.' }),
  }),
});

builder.objectField(Organization, 'memberships', (t) =>
  t.prismaConnection(
    {
      type: Membership,
      cursor: 'id',
      description: 'Who belongs to it, the earliest first.',
      resolve: (query, organization, _args, context) =>
        context.rooms.database.prisma.membership.findMany({
          ...query,
          where: { organizationId: organization.id, endedAt: null },
          orderBy: { id: 'asc' },
        }),
    },
    { name: 'MembershipConnection', description: 'A page of memberships.' },
    { name: 'MembershipEdge', description: 'A membership in its list.' },
  ),
);

builder.objectField(Person, 'memberships', (t) =>
  t.prismaConnection(
    {
      type: Membership,
      cursor: 'id',
      nullable: true,
      description: 'Where the person belongs, the earliest first. FORBIDDEN for everybody but operators.',
      resolve: async (query, person, _args, context) => {
        authoriseSeeing(await requireViewer(context));
        return context.rooms.database.prisma.membership.findMany({
          ...query,
          where: { personId: person.id, endedAt: null },
          orderBy: { id: 'asc' },
        });
      },
    },
    { name: 'PersonMembershipConnection', description: "A page of a person's memberships." },
    { name: 'PersonMembershipEdge', description: 'A membership in its list.' },
  ),
);
