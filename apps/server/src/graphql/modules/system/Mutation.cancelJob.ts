import { cancelJob } from '@member-console/domain/system';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { InvalidState } from '../kernel/InvalidState.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { operatorMutation, REASON } from '../kernel/operatorMutation.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { jobSuccess } from './jobSuccess.ts';

const CancelJobInput = builder.inputType('CancelJobInput', {
  description: 'Which job.',
  fields: (t) => ({
    jobId: t.id({ description: 'The job.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

operatorMutation({
  name: 'cancelJob',
  description: 'Gives a job up for good. It stays among the failed ones, and can be retried.',
  input: CancelJobInput,
  inputDescription: 'Which job.',
  success: jobSuccess('CancelJobSuccess', 'The job will not be tried again by itself.'),
  refusals: { validationFailed: ValidationError, notFound: NotFound, invalidState: InvalidState },
  run: async ({ context: { rooms }, actor, input }) => {
    const jobId = uuidOrNothing('Job', input.jobId);
    const answer = await cancelJob(rooms, actor, { jobId, reason: input.reason ?? null });
    return answer.kind === 'changed' ? answer : asUserError(answer);
  },
});
