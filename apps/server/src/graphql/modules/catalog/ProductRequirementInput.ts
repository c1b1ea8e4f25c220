import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';

export const ProductRequirementInput = builder.inputType('ProductRequirementInput', {
  description: 'What an organization must be on for an add-on to count.',
  fields: (t) => ({
    ladderId: t.id({ description: 'On this ladder.' }),
    minimumRank: t.int({ description: 'At this rank or a higher one.' }),
  }),
});

/** The requirement with the UUID that the database knows. */
export function requirementOf({ ladderId, minimumRank }: { ladderId: string; minimumRank: number }) {
  return { ladderId: uuidOrNothing('PlanLadder', ladderId), minimumRank };
}
