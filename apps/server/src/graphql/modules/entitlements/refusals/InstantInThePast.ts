import { builder } from '../../../builder.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const InstantInThePast = builder.objectRef<Refused<'instantInThePast'>>('InstantInThePast').implement({
  description: 'An instant lies in the past, which is never rewritten.',
  interfaces: [UserError],
  fields: (t) => ({
    at: t.field({
      type: 'DateTime',
      description: 'The instant that was given.',
      resolve: (refusal) => new Date(refusal.at),
    }),
  }),
});
