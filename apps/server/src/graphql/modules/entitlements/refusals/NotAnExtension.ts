import { builder } from '../../../builder.ts';
import { encodeId } from '../../../ids.ts';
import { UserError } from '../../kernel/UserError.ts';
import type { Refused } from './Refused.ts';

export const NotAnExtension = builder.objectRef<Refused<'notAnExtension'>>('NotAnExtension').implement({
  description: 'The new end is not later than the one it has.',
  interfaces: [UserError],
  fields: (t) => ({
    grantId: t.id({ description: 'The grant.', resolve: (refusal) => encodeId('Grant', refusal.grantId) }),
    endsAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The end it has; null when it has none.',
      resolve: ({ endsAt }) => (endsAt === null ? null : new Date(endsAt)),
    }),
  }),
});
