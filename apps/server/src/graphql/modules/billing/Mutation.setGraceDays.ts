import { grace, setGraceDays } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { commandMutation } from '../kernel/commandMutation.ts';
import { REASON } from '../kernel/operatorMutation.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { BillingGrace } from './Query.billingGrace.ts';

const SetGraceDaysSuccess = builder.objectRef<{ readonly kind: 'changed' }>('SetGraceDaysSuccess').implement({
  description: 'It is so from now on.',
  fields: (t) => ({
    grace: t.field({
      type: BillingGrace,
      description: 'The grace as it is now.',
      resolve: async (_changed, _args, context) => grace(context.rooms, await requireViewer(context)),
    }),
  }),
});

commandMutation({
  name: 'setGraceDays',
  description:
    'Sets for how many days an unpaid renewal leaves the plan as it is, also for who owes one already: Stripe is asked about them anew. FORBIDDEN for everybody but operators who look after money.',
  input: builder.inputType('SetGraceDaysInput', {
    description: 'How many days.',
    fields: (t) => ({
      days: t.int({ description: 'Days, 0 to 90.' }),
      reason: t.string({ required: false, description: REASON }),
    }),
  }),
  inputDescription: 'How many days.',
  success: SetGraceDaysSuccess,
  refusals: { validationFailed: ValidationError },
  run: async ({ context: { rooms }, actor, input: { days, reason } }) => {
    const answer = await setGraceDays(rooms, actor, { days, reason: reason ?? null });
    return answer.kind === 'changed' ? answer : asUserError(answer);
  },
});
