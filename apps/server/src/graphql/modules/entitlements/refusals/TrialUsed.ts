import { builder } from '../../../builder.ts';
import { encodeId } from '../../../ids.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const TrialUsed = builder.objectRef<Refused<'trialUsed'>>('TrialUsed').implement({
  description: 'The organization has had its trial on this ladder.',
  interfaces: [UserError],
  fields: (t) => ({
    ladderId: t.id({
      description: 'The ladder.',
      resolve: (refusal) => encodeId('PlanLadder', refusal.ladderId),
    }),
  }),
});
