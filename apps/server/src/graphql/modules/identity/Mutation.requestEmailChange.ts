import { requestEmailChange } from '@member-console/domain/identity';
import { builder } from '../../builder.ts';
import { requireMember } from '../../context.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';

const RequestEmailChangeInput = builder.inputType('RequestEmailChangeInput', {
  description: 'The wish for another address.',
  fields: (t) => ({ newEmail: t.string({ description: 'The new address.' }) }),
});

const RequestEmailChangeSuccess = builder
  .objectRef<{ kind: 'sent'; sentTo: string }>('RequestEmailChangeSuccess')
  .implement({
    description: 'A mail is on its way. The same answer whether or not the new address has an account.',
    fields: (t) => ({
      sentTo: t.exposeString('sentTo', {
        description: 'The present address: its mail must be answered first.',
      }),
    }),
  });

const RequestEmailChangeResult = builder.unionType('RequestEmailChangeResult', {
  description: 'What came of `requestEmailChange`.',
  types: [RequestEmailChangeSuccess, ValidationError],
  resolveType: (value) => (value.kind === 'sent' ? RequestEmailChangeSuccess : ValidationError),
});

builder.mutationField('requestEmailChange', (t) =>
  t.field({
    type: RequestEmailChangeResult,
    description:
      'Begins a change of the address to sign in with: the present address confirms, then the new one. Until both have, nothing changes.',
    args: { input: t.arg({ type: RequestEmailChangeInput, description: 'The address wished for.' }) },
    resolve: async (_root, { input }, context) => {
      const { viewer, actor } = await requireMember(context);
      const answer = await requestEmailChange(context.rooms, actor, viewer, context.headers, input.newEmail);
      return answer.kind === 'sent' ? answer : asUserError(answer);
    },
  }),
);
