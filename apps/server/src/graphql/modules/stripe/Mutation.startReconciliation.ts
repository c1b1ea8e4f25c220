import { startReconciliation } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { REASON } from '../kernel/operatorMutation.ts';
import { reconciliationSuccess } from './reconciliationSuccess.ts';
import { stripeMutation } from './stripeMutation.ts';

const StartReconciliationInput = builder.inputType('StartReconciliationInput', {
  description: 'How everything is compared.',
  fields: (t) => ({
    isDryRun: t.boolean({ description: 'Whether it only looks, and changes nothing.' }),
    isImport: t.boolean({
      required: false,
      description: 'Whether it is for subscriptions that existed in Stripe before this console did.',
    }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

stripeMutation({
  name: 'startReconciliation',
  description:
    'Begins to compare everything that Stripe says with everything that stands here. One that is under way already is answered instead.',
  input: StartReconciliationInput,
  inputDescription: 'How, and why.',
  success: reconciliationSuccess('StartReconciliationSuccess', 'It is under way.'),
  refusals: ['billingUnavailable', 'validationFailed'],
  run: ({ context: { rooms }, actor, input: { isDryRun, isImport, reason } }) =>
    startReconciliation(rooms, actor, {
      kind: isImport ? 'import' : 'demand',
      isDryRun,
      reason: reason ?? null,
    }),
});
