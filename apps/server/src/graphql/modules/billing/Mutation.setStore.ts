import { selectStore, setStore } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { commandMutation } from '../kernel/commandMutation.ts';
import { REASON } from '../kernel/operatorMutation.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { Store } from './Query.store.ts';

const SetStoreSuccess = builder.objectRef<{ readonly kind: 'changed' }>('SetStoreSuccess').implement({
  description: 'It is so from now on.',
  fields: (t) => ({
    store: t.field({
      type: Store,
      description: 'The store as it is now.',
      resolve: (_changed, _args, { rooms }) => selectStore(rooms.database),
    }),
  }),
});

commandMutation({
  name: 'setStore',
  description:
    'Opens or closes buying for members. While it is closed, checkouts and switches upwards are refused with STORE_CLOSED; cancelling, resuming and switching downwards go on. Operators sell all the same. FORBIDDEN for everybody but operators who look after money.',
  input: builder.inputType('SetStoreInput', {
    description: 'Whether members may buy.',
    fields: (t) => ({
      isOpen: t.boolean({ description: 'Whether they may.' }),
      closedMessage: t.string({
        required: false,
        description: 'What they are told while they may not, a line of 500 characters at most.',
      }),
      reason: t.string({ required: false, description: REASON }),
    }),
  }),
  inputDescription: 'Whether members may buy.',
  success: SetStoreSuccess,
  refusals: { validationFailed: ValidationError },
  run: async ({ context: { rooms }, actor, input: { isOpen, closedMessage, reason } }) => {
    const order = { isOpen, closedMessage: closedMessage ?? null, reason: reason ?? null };
    const answer = await setStore(rooms, actor, order);
    return answer.kind === 'changed' ? answer : asUserError(answer);
  },
});
