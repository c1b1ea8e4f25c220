import { appointOperator } from '@member-console/domain/identity';
import { builder } from '../../builder.ts';
import { OperatorRole } from '../identity/OperatorRole.ts';
import { operatorMutation, REASON } from '../kernel/operatorMutation.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { AlreadyOperator, asOperatorError } from './operatorRefusals.ts';
import { operatorTermSuccess } from './operatorTermSuccess.ts';

const AppointOperatorInput = builder.inputType('AppointOperatorInput', {
  description: 'An operator to be.',
  fields: (t) => ({
    email: t.string({ description: 'Address of a person who has signed in before.' }),
    role: t.field({ type: OperatorRole, description: 'What they may do.' }),
    endsAt: t.field({
      type: 'DateTime',
      required: false,
      description: 'When the term ends by itself; absent: until somebody ends it.',
    }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

operatorMutation({
  name: 'appointOperator',
  description: 'Makes a person an operator from now on.',
  input: AppointOperatorInput,
  inputDescription: 'The operator to be.',
  success: operatorTermSuccess('AppointOperatorSuccess', 'The person is an operator.'),
  refusals: { validationFailed: ValidationError, alreadyOperator: AlreadyOperator },
  run: async ({ context: { rooms }, actor, input: { email, role, endsAt = null, reason = null } }) => {
    const answer = await appointOperator(rooms, actor, { email, role, endsAt, reason });
    switch (answer.kind) {
      case 'changed':
        return answer;
      case 'alreadyOperator':
        return asOperatorError(answer);
      case 'validationFailed':
        return asUserError(answer);
    }
  },
});
