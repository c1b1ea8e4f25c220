import { retrySite } from '@member-console/domain/integrations';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { NotFound } from '../kernel/NotFound.ts';
import { operatorMutation, REASON } from '../kernel/operatorMutation.ts';
import { asUserError } from '../kernel/refusalMessages.ts';
import { ValidationError } from '../kernel/ValidationError.ts';
import { siteSuccess } from './SiteSuccess.ts';

const RetrySiteInput = builder.inputType('RetrySiteInput', {
  description: 'Which site the farm is told of anew.',
  fields: (t) => ({
    siteId: t.id({ description: 'The site.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

operatorMutation({
  name: 'retrySite',
  description:
    'Tells the farm of a site anew, at once, instead of at its next attempt: what the site is, and who may write.',
  input: RetrySiteInput,
  inputDescription: 'Which site, and why.',
  success: siteSuccess('RetrySiteSuccess', 'The farm is told within moments.'),
  refusals: { validationFailed: ValidationError, notFound: NotFound },
  run: async ({ context: { rooms }, actor, input }) => {
    const siteId = uuidOrNothing('Site', input.siteId);
    const answer = await retrySite(rooms, actor, { siteId, reason: input.reason ?? null });
    return answer.kind === 'changed' ? answer : asUserError(answer);
  },
});
