import { retryJob } from '@member-console/domain/system';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { InvalidState } from '../kernel/InvalidState.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { operatorMutation, REASON } from '../kernel/operatorMutation.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { jobSuccess } from './jobSuccess.ts';

const RetryJobInput = builder.inputType('RetryJobInput', {
  description: 'Which job.',
  fields: (t) => ({
    jobId: t.id({ description: 'The job.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

operatorMutation({
  name: 'retryJob',
  description: 'Tries a job again at once, as if it were new.',
  input: RetryJobInput,
  inputDescription: 'Which job.',
  success: jobSuccess('RetryJobSuccess', 'The job is due now.'),
  refusals: { validationFailed: ValidationError, notFound: NotFound, invalidState: InvalidState },
  run: async ({ context: { rooms }, actor, input }) => {
    const jobId = uuidOrNothing('Job', input.jobId);
    const answer = await retryJob(rooms, actor, { jobId, reason: input.reason ?? null });
    return answer.kind === 'changed' ? answer : asUserError(answer);
  },
});
