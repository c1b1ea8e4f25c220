import { builder } from '../../builder.ts';
import { isOperator } from '../../isOperator.ts';
import { Person, personIn } from '../identity/Person.ts';

const NOTHING = '00000000-0000-0000-0000-000000000000';

export const OrganizationNote = builder.prismaNode('OrganizationNote', {
  id: { field: 'id' },
  nullable: true,
  description: 'What operators keep about an organization, for each other alone.',
  findUnique: async (id, context) => ({ id: (await isOperator(context)) ? id : NOTHING }),
  select: { id: true },
  fields: (t) => ({
    text: t.exposeString('body', { description: 'What it says; it may have several lines.' }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime', description: 'When it was written.' }),
    writtenBy: t.field({
      type: Person,
      description: 'Who wrote it.',
      select: { writtenBy: true },
      resolve: ({ writtenBy }) => personIn(writtenBy),
    }),
    takenBackAt: t.expose('takenBackAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back; null: it counts.',
    }),
    takenBackBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who took it back; null: nobody has.',
      select: { takenBackBy: true },
      resolve: ({ takenBackBy }) => takenBackBy && personIn(takenBackBy),
    }),
  }),
});
