import { changeOperatorRole } from '@member-console/domain/identity';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { OperatorRole } from '../identity/OperatorRole.ts';
import { InvalidState } from '../kernel/InvalidState.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { operatorMutation, REASON } from '../kernel/operatorMutation.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { asOperatorError, LastAdministrator } from './operatorRefusals.ts';
import { operatorTermSuccess } from './operatorTermSuccess.ts';

const ChangeOperatorRoleInput = builder.inputType('ChangeOperatorRoleInput', {
  description: 'Which term of office.',
  fields: (t) => ({
    termId: t.id({ description: 'The term.' }),
    role: t.field({ type: OperatorRole, description: 'What they may do from now on.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

operatorMutation({
  name: 'changeOperatorRole',
  description:
    'Gives an operator another role, until the same end. A role that they have already changes nothing.',
  input: ChangeOperatorRoleInput,
  inputDescription: 'Which term of office.',
  success: operatorTermSuccess('ChangeOperatorRoleSuccess', 'The operator serves in the new role.'),
  refusals: {
    validationFailed: ValidationError,
    notFound: NotFound,
    invalidState: InvalidState,
    lastAdministrator: LastAdministrator,
  },
  run: async ({ context: { rooms }, actor, input }) => {
    const termId = uuidOrNothing('OperatorTerm', input.termId);
    const answer = await changeOperatorRole(rooms, actor, { ...input, termId, reason: input.reason ?? null });
    if (answer.kind === 'changed') return answer;
    return answer.kind === 'lastAdministrator' ? asOperatorError(answer) : asUserError(answer);
  },
});
