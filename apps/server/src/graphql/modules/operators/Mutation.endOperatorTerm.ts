import { endOperatorTerm } from '@member-console/domain/identity';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';

import { InvalidState } from '../kernel/InvalidState.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { operatorMutation, REASON } from '../kernel/operatorMutation.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { asOperatorError, LastAdministrator } from './operatorRefusals.ts';
import { operatorTermSuccess } from './operatorTermSuccess.ts';

const EndOperatorTermInput = builder.inputType('EndOperatorTermInput', {
  description: 'Which term of office.',
  fields: (t) => ({
    termId: t.id({ description: 'The term.' }),

    reason: t.string({ required: false, description: REASON }),
  }),
});

operatorMutation({
  name: 'endOperatorTerm',
  description: 'Ends the term of an operator at once; one that has not begun never will.',
  input: EndOperatorTermInput,
  inputDescription: 'Which term of office.',
  success: operatorTermSuccess('EndOperatorTermSuccess', 'The term is over.'),
  refusals: {
    validationFailed: ValidationError,
    notFound: NotFound,
    invalidState: InvalidState,
    lastAdministrator: LastAdministrator,
  },
  run: async ({ context: { rooms }, actor, input }) => {
    const termId = uuidOrNothing('OperatorTerm', input.termId);
    const answer = await endOperatorTerm(rooms, actor, { ...input, termId, reason: input.reason ?? null });
    if (answer.kind === 'changed') return answer;
    return answer.kind === 'lastAdministrator' ? asOperatorError(answer) : asUserError(answer);
  },
});
