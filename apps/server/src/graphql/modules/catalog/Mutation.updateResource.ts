import { updateResource } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { OverLimitPolicy } from '../entitlements/OverLimit.ts';
import { catalogMutation, REASON } from './catalogMutation.ts';
import { ResourceKind } from './ResourceKind.ts';
import { resourceSuccess } from './resourceSuccess.ts';

const UpdateResourceInput = builder.inputType('UpdateResourceInput', {
  description: 'What to change of a resource. What is absent stays.',
  fields: (t) => ({
    resourceId: t.id({ description: 'The resource.' }),
    name: t.string({ required: false, description: 'What people call it.' }),
    description: t.string({ required: false, description: 'What it is.' }),
    kind: t.field({ type: ResourceKind, required: false, description: 'How it is given.' }),
    unit: t.string({ required: false, description: 'Of limits; null for what is simply counted.' }),
    levels: t.stringList({ required: false, description: 'Of an ENUM, the lowest first.' }),
    overLimitPolicy: t.field({
      type: OverLimitPolicy,
      required: false,
      description: 'What happens over the limit; null when its service sees to that.',
    }),
    overLimitGraceDays: t.int({ required: false, description: 'Days until then, 0 to 366.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

catalogMutation({
  name: 'updateResource',
  description: 'Changes a resource. Kind, unit and levels are fixed once a published set speaks of it.',
  input: UpdateResourceInput,
  inputDescription: 'What to change.',
  success: resourceSuccess('UpdateResourceSuccess', 'The resource is as asked.'),
  refusals: ['resourceFixed', 'notFound'],
  run: ({ rooms, actor, input, options }) =>
    updateResource(rooms, actor, {
      resourceId: uuidOrNothing('Resource', input.resourceId),
      name: input.name ?? undefined,
      description: input.description ?? undefined,
      kind: input.kind ?? undefined,
      unit: input.unit,
      levels: input.levels ?? undefined,
      overLimitPolicy: input.overLimitPolicy,
      overLimitGraceDays: input.overLimitGraceDays ?? undefined,
      ...options,
    }),
});
