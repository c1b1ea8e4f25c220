import { builder } from '../../builder.ts';
import { Organization, overviewOf } from './Organization.ts';
import { OrganizationNote } from './OrganizationNote.ts';

interface NoteChanged {
  readonly kind: string;
  readonly noteId: string;
  readonly organizationId: string;
}

/** What a mutation answers whose thing is a note. */
export function noteSuccess<Name extends string>(name: Name, description: string) {
  return builder.objectRef<NoteChanged>(name).implement({
    description,
    fields: (t) => ({
      note: t.prismaField({
        type: OrganizationNote,
        description: 'The note as it is now.',
        resolve: (query, { noteId }, _args, context) =>
          context.rooms.database.prisma.organizationNote.findUniqueOrThrow({
            ...query,
            where: { id: noteId },
          }),
      }),
      organization: t.field({
        type: Organization,
        description: 'The organization it is about.',
        resolve: ({ organizationId }, _args, context) => overviewOf({ id: organizationId }, context),
      }),
    }),
  });
}
