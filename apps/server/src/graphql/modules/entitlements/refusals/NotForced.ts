import { builder } from '../../../builder.ts';
import { encodeId } from '../../../ids.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const NotForced = builder.objectRef<Refused<'notForced'>>('NotForced').implement({
  description: 'The grant was not forced, so there is nothing to release.',
  interfaces: [UserError],
  fields: (t) => ({
    grantId: t.id({ description: 'The grant.', resolve: (refusal) => encodeId('Grant', refusal.grantId) }),
  }),
});
