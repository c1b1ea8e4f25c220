import { type CatalogChanged, removeDefaultGrant } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { encodeId, uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON_REQUIRED } from './catalogMutation.ts';
import { Undoable } from './Undoable.ts';

const RemoveDefaultGrantInput = builder.inputType('RemoveDefaultGrantInput', {
  description: 'Which default to remove.',
  fields: (t) => ({
    defaultGrantId: t.id({ description: 'The default.' }),
    reason: t.string({ required: false, description: REASON_REQUIRED }),
  }),
});

const RemoveDefaultGrantSuccess = builder.objectRef<CatalogChanged>('RemoveDefaultGrantSuccess').implement({
  description: 'Newcomers no longer get it.',
  interfaces: [Undoable],
  fields: (t) => ({
    defaultGrantId: t.id({
      description: 'What it was called.',
      resolve: ({ id }) => encodeId('DefaultGrant', id),
    }),
  }),
});

catalogMutation({
  name: 'removeDefaultGrant',
  description: 'Removes a default. Whoever has it keeps it until `startBackfill` takes it.',
  input: RemoveDefaultGrantInput,
  inputDescription: 'Which default.',
  success: RemoveDefaultGrantSuccess,
  refusals: ['notFound'],
  run: ({ rooms, actor, input, options }) =>
    removeDefaultGrant(rooms, actor, {
      defaultGrantId: uuidOrNothing('DefaultGrant', input.defaultGrantId),
      ...options,
    }),
});
