import { type CatalogChanged, undoCatalogChange } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON_REQUIRED } from './catalogMutation.ts';
import { Undoable } from './Undoable.ts';

const UndoCatalogChangeInput = builder.inputType('UndoCatalogChangeInput', {
  description: 'Which change of the catalog to take back.',
  fields: (t) => ({
    requestId: t.id({ description: 'The request, as its success told it.' }),
    reason: t.string({ required: false, description: REASON_REQUIRED }),
  }),
});

const UndoCatalogChangeSuccess = builder.objectRef<CatalogChanged>('UndoCatalogChangeSuccess').implement({
  description: 'The thing is as it was before the change. Can be taken back itself.',
  interfaces: [Undoable],
});

catalogMutation({
  name: 'undoCatalogChange',
  description:
    'Takes another order of tiers, a retirement of a product or a price, or a default that was set or removed back. Refused when the thing was changed since, or something rests on the change by now.',
  input: UndoCatalogChangeInput,
  inputDescription: 'Which change.',
  success: UndoCatalogChangeSuccess,
  refusals: ['supersededSince', 'nothingToUndo', 'takesFromPaid', 'orphanPlan', 'nothingToGive', 'notFound'],
  run: ({ rooms, actor, input, options }) =>
    undoCatalogChange(rooms, actor, {
      requestId: uuidOrNothing('PlanRequest', input.requestId),
      ...options,
    }),
});
