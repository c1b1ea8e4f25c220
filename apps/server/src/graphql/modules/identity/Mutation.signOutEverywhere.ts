import { signOutEverywhere } from '@member-console/domain/identity';
import { builder } from '../../builder.ts';
import { requireMember } from '../../context.ts';
import { ValidationError } from '../kernel/ValidationError.ts';

const SignOutEverywhereInput = builder.inputType('SignOutEverywhereInput', {
  description: 'How thoroughly to sign out.',
  fields: (t) => ({
    keepCurrent: t.boolean({ description: 'Whether the session of this request goes on.' }),
  }),
});

const SignOutEverywhereSuccess = builder
  .objectRef<{ endedSessions: number }>('SignOutEverywhereSuccess')
  .implement({
    description: 'The sessions are over.',
    fields: (t) => ({ endedSessions: t.exposeInt('endedSessions', { description: 'How many ended.' }) }),
  });

const SignOutEverywhereResult = builder.unionType('SignOutEverywhereResult', {
  description:
    'What came of `signOutEverywhere`. It is never refused today; a branch for `... on UserError` is ready for the day it is.',
  types: [SignOutEverywhereSuccess, ValidationError],
  resolveType: () => SignOutEverywhereSuccess,
});

builder.mutationField('signOutEverywhere', (t) =>
  t.field({
    type: SignOutEverywhereResult,
    description: "Ends the viewer's sessions on every device.",
    args: { input: t.arg({ type: SignOutEverywhereInput, description: 'How thoroughly to sign out.' }) },
    resolve: async (_root, { input }, context) => {
      const { viewer, actor } = await requireMember(context);
      return { endedSessions: await signOutEverywhere(context.rooms, actor, viewer, input.keepCurrent) };
    },
  }),
);
