import { startViewing, type Viewing as ViewingShape } from '@member-console/domain/identity';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { governingMutation } from '../kernel/governingMutation.ts';
import { Viewing } from './Viewing.ts';

governingMutation({
  name: 'startViewing',
  description:
    "Lets an operator look with a person's eyes for a quarter of an hour, and change nothing meanwhile. Started again for the same person it goes on from now, under a new id. Its start, its end and what was refused in between are in the audit. FORBIDDEN for everybody but operators with the capability `people.view_as`.",
  input: builder.inputType('StartViewingInput', {
    description: 'With whose eyes, and why.',
    fields: (t) => ({
      personId: t.id({ description: 'The person; not oneself.' }),
      reason: t.string({ description: 'Why, for whoever asks later; at most 500 characters.' }),
    }),
  }),
  inputDescription: 'With whose eyes, and why.',
  success: builder.objectRef<{ kind: 'started'; viewing: ViewingShape }>('StartViewingSuccess').implement({
    description: 'The viewing has begun.',
    fields: (t) => ({
      viewing: t.field({
        type: Viewing,
        description: 'The viewing; its id goes into the header `x-view-as`.',
        resolve: ({ viewing }) => viewing,
      }),
    }),
  }),
  refusals: ['validationFailed', 'notFound'],
  run: ({ context, actor, input }) =>
    startViewing(context.rooms, actor, {
      personId: uuidOrNothing('Person', input.personId),
      reason: input.reason,
    }),
});
