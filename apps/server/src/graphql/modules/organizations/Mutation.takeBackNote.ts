import { takeBackNote } from '@member-console/domain/organizations';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { governingMutation } from '../kernel/governingMutation.ts';
import { noteSuccess } from './noteSuccess.ts';

governingMutation({
  name: 'takeBackNote',
  description:
    'Takes a note back: it is kept, with who took it back and when, and no longer shown by itself. FORBIDDEN for everybody but administrators among the operators.',
  input: builder.inputType('TakeBackNoteInput', {
    description: 'Which note.',
    fields: (t) => ({ noteId: t.id({ description: 'The note.' }) }),
  }),
  inputDescription: 'Which note.',
  success: noteSuccess('TakeBackNoteSuccess', 'The note is taken back.'),
  refusals: ['invalidState', 'notFound'],
  run: ({ context, actor, viewer, input }) =>
    takeBackNote(context.rooms, actor, viewer, uuidOrNothing('OrganizationNote', input.noteId)),
});
