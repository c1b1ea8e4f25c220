import { createResource } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { OverLimitPolicy } from '../entitlements/OverLimit.ts';
import { catalogMutation, REASON } from './catalogMutation.ts';
import { ResourceKind } from './ResourceKind.ts';
import { resourceSuccess } from './resourceSuccess.ts';

const CreateResourceInput = builder.inputType('CreateResourceInput', {
  description: 'A resource to be.',
  fields: (t) => ({
    key: t.string({ description: 'Namespaced, such as `forum.posts`; it never changes.' }),
    name: t.string({ description: 'What people call it; 1 to 120 characters.' }),
    description: t.string({ required: false, description: 'What it is; empty when absent.' }),
    kind: t.field({ type: ResourceKind, description: 'How it is given.' }),
    unit: t.string({ required: false, description: 'Of limits, such as `MB`; absent for what is counted.' }),
    levels: t.stringList({ required: false, description: 'Of an ENUM, the lowest first.' }),
    overLimitPolicy: t.field({
      type: OverLimitPolicy,
      required: false,
      description:
        'What happens when more is in use than a plan allows; absent when its service sees to that.',
    }),
    overLimitGraceDays: t.int({ required: false, description: 'Days until then, 0 to 366; 14 when absent.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

catalogMutation({
  name: 'createResource',
  description: 'Adds a thing that can be limited or switched.',
  input: CreateResourceInput,
  inputDescription: 'The resource to be.',
  success: resourceSuccess('CreateResourceSuccess', 'The resource can be used in entitlement sets.'),
  refusals: ['identifierTaken'],
  run: ({ rooms, actor, input, options }) =>
    createResource(rooms, actor, {
      key: input.key,
      name: input.name,
      description: input.description ?? '',
      kind: input.kind,
      unit: input.unit ?? null,
      levels: input.levels ?? [],
      overLimitPolicy: input.overLimitPolicy ?? null,
      overLimitGraceDays: input.overLimitGraceDays ?? 14,
      ...options,
    }),
});
