import { signOutPersonEverywhere } from '@member-console/domain/identity';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { governingMutation } from '../kernel/governingMutation.ts';
import { Person } from './Person.ts';
import { personOfId } from './personOfId.ts';

interface SignedOut {
  readonly kind: 'signedOut';
  readonly personId: string;
  readonly sessions: number;
}

governingMutation({
  name: 'signOutPersonEverywhere',
  description:
    "Ends a person's sessions on every device; they sign in anew with the password they have. FORBIDDEN for everybody but operators with the capability `people.manage`.",
  input: builder.inputType('SignOutPersonEverywhereInput', {
    description: 'Whom to sign out, and why.',
    fields: (t) => ({
      personId: t.id({ description: 'The person.' }),
      reason: t.string({ description: 'Why, for whoever asks later; at most 500 characters.' }),
    }),
  }),
  inputDescription: 'Whom to sign out, and why.',
  success: builder.objectRef<SignedOut>('SignOutPersonEverywhereSuccess').implement({
    description: 'The sessions are over.',
    fields: (t) => ({
      endedSessions: t.exposeInt('sessions', { description: 'How many ended.' }),
      person: t.field({
        type: Person,
        description: 'The person, with the sessions that are left.',
        resolve: ({ personId }, _args, context) => personOfId(personId, context),
      }),
    }),
  }),
  refusals: ['validationFailed', 'notFound'],
  run: ({ context, actor, input }) =>
    signOutPersonEverywhere(context.rooms, actor, {
      personId: uuidOrNothing('Person', input.personId),
      reason: input.reason,
    }),
});
