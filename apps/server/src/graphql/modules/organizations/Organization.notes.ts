import { Forbidden } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { Organization } from './Organization.ts';
import { OrganizationNote } from './OrganizationNote.ts';

builder.objectField(Organization, 'notes', (t) =>
  t.prismaConnection(
    {
      type: OrganizationNote,
      cursor: 'id',
      nullable: true,
      description: 'What operators keep about it, the latest first. FORBIDDEN for everybody else.',
      args: {
        withTakenBack: t.arg.boolean({
          defaultValue: false,
          description: 'Whether those that were taken back are shown too.',
        }),
      },
      resolve: async (query, organization, { withTakenBack }, context) => {
        const viewer = await requireViewer(context);
        if (viewer.operatorRole === null) throw new Forbidden('operator');
        return context.rooms.database.prisma.organizationNote.findMany({
          ...query,
          where: { organizationId: organization.id, ...(withTakenBack ? {} : { takenBackAt: null }) },
          orderBy: { id: 'desc' },
        });
      },
    },
    { name: 'OrganizationNoteConnection', description: 'A page of notes.' },
    { name: 'OrganizationNoteEdge', description: 'A note in its list.' },
  ),
);
