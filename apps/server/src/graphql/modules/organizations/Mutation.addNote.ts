import { addNote } from '@member-console/domain/organizations';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { governingMutation } from '../kernel/governingMutation.ts';
import { noteSuccess } from './noteSuccess.ts';

governingMutation({
  name: 'addNote',
  description:
    'Keeps a note on an organization, which operators see and nobody else. Taken back by `takeBackNote`. FORBIDDEN for everybody but administrators among the operators.',
  input: builder.inputType('AddNoteInput', {
    description: 'What to note, and where.',
    fields: (t) => ({
      organizationId: t.id({ description: 'The organization.' }),
      text: t.string({ description: '1 to 2000 characters; line ends are kept.' }),
    }),
  }),
  inputDescription: 'What to note.',
  success: noteSuccess('AddNoteSuccess', 'The note is kept.'),
  refusals: ['validationFailed', 'notFound'],
  run: ({ context, actor, viewer, input }) =>
    addNote(context.rooms, actor, viewer, {
      organizationId: uuidOrNothing('Organization', input.organizationId),
      text: input.text,
    }),
});
