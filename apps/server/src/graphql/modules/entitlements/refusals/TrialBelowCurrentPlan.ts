import { builder } from '../../../builder.ts';
import { encodeId } from '../../../ids.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const TrialBelowCurrentPlan = builder
  .objectRef<Refused<'trialBelowCurrentPlan'>>('TrialBelowCurrentPlan')
  .implement({
    description: 'The trial is not above the plan that is held now. It does not use up the one trial.',
    interfaces: [UserError],
    fields: (t) => ({
      ladderId: t.id({
        description: 'The ladder.',
        resolve: (refusal) => encodeId('PlanLadder', refusal.ladderId),
      }),
      rank: t.exposeInt('rank', { description: 'Rank of the plan to be tried.' }),
      currentRank: t.exposeInt('currentRank', { description: 'Rank of the plan that is held.' }),
    }),
  });
