import { builder } from '../../../builder.ts';
import { encodeId } from '../../../ids.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const GivenByDefault = builder.objectRef<Refused<'givenByDefault'>>('GivenByDefault').implement({
  description: "The organization's type gives it by itself: it would return at once.",
  interfaces: [UserError],
  fields: (t) => ({
    grantId: t.id({ description: 'The default.', resolve: (refusal) => encodeId('Grant', refusal.grantId) }),
  }),
});
