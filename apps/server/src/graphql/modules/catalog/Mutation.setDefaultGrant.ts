import { setDefaultGrant } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON } from './catalogMutation.ts';
import { defaultGrantSuccess } from './defaultGrantSuccess.ts';

const SetDefaultGrantInput = builder.inputType('SetDefaultGrantInput', {
  description:
    'What organizations of a type are to get by themselves: a ladder, or a product off the ladders.',
  fields: (t) => ({
    organizationType: t.string({ description: "An organization type's key." }),
    ladderId: t.id({ required: false, description: 'The ladder whose lowest published plan they get.' }),
    productId: t.id({ required: false, description: 'The product off the ladders that they get.' }),
    replaces: t.id({ required: false, description: 'A default of the same type that this one replaces.' }),
    reason: t.string({ required: false, description: `${REASON} Required together with \`replaces\`.` }),
  }),
});

catalogMutation({
  name: 'setDefaultGrant',
  description:
    'Says what organizations of a type get by themselves. Newcomers get it at once, the others by `startBackfill`.',
  input: SetDefaultGrantInput,
  inputDescription: 'Who gets what.',
  success: defaultGrantSuccess('SetDefaultGrantSuccess', 'Newcomers of the type get it.'),
  refusals: ['notFound'],
  run: ({ rooms, actor, input, options }) =>
    setDefaultGrant(rooms, actor, {
      typeKey: input.organizationType,
      ladderId: input.ladderId == null ? null : uuidOrNothing('PlanLadder', input.ladderId),
      productId: input.productId == null ? null : uuidOrNothing('Product', input.productId),
      replacesId: input.replaces == null ? null : uuidOrNothing('DefaultGrant', input.replaces),
      ...options,
    }),
});
