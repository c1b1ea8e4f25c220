import { resendEmail } from '@member-console/domain/system';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { uuidOrNothing } from '../../ids.ts';
import { InvalidState } from '../kernel/InvalidState.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { operatorMutation, REASON } from '../kernel/operatorMutation.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { OutboundEmail } from './OutboundEmail.ts';

const ResendEmailInput = builder.inputType('ResendEmailInput', {
  description: 'Which mail.',
  fields: (t) => ({
    emailId: t.id({ description: 'The mail.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

const ResendEmailSuccess = builder
  .objectRef<{ readonly kind: 'changed'; readonly emailId: string }>('ResendEmailSuccess')
  .implement({
    description: 'The mail is on its way again.',
    fields: (t) => ({
      email: t.field({
        type: OutboundEmail,
        description: 'The mail as it is now.',
        resolve: async ({ emailId }, _args, context) => {
          const email = await context.loaders.outboundEmail.load(emailId);
          if (email === null) throw missing('mail');
          return email;
        },
      }),
    }),
  });

operatorMutation({
  name: 'resendEmail',
  description: 'Sends a mail again that failed, or of which nobody knows whether it arrived.',
  input: ResendEmailInput,
  inputDescription: 'Which mail.',
  success: ResendEmailSuccess,
  refusals: { validationFailed: ValidationError, notFound: NotFound, invalidState: InvalidState },
  run: async ({ context: { rooms }, actor, input }) => {
    const emailId = uuidOrNothing('OutboundEmail', input.emailId);
    const answer = await resendEmail(rooms, actor, { emailId, reason: input.reason ?? null });
    return answer.kind === 'changed' ? answer : asUserError(answer);
  },
});
