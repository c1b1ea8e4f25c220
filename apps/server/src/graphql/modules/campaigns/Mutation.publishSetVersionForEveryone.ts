import { publishSetVersionForEveryone } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON_REQUIRED } from '../catalog/catalogMutation.ts';
import { campaignSuccess } from './campaignSuccess.ts';

const PaidGrantsFollow = builder.enumType('PaidGrantsFollow', {
  description: 'When live grants that are paid for get a new version.',
  values: {
    NOW: { value: 'now', description: 'At once.' },
    AT_PERIOD_END: {
      value: 'atPeriodEnd',
      description: 'At the end of the period that is paid for; one without a known end stays as it is.',
    },
  } as const,
});

const PublishSetVersionForEveryoneInput = builder.inputType('PublishSetVersionForEveryoneInput', {
  description: 'Which version everybody is to have.',
  fields: (t) => ({
    versionId: t.id({ description: 'A draft, or the newest published version of its set.' }),
    paidGrants: t.field({
      type: PaidGrantsFollow,
      required: false,
      description: 'When paid grants follow; at once when absent, unless one of them would lose by it.',
    }),
    reason: t.string({ required: false, description: REASON_REQUIRED }),
  }),
});

catalogMutation({
  name: 'publishSetVersionForEveryone',
  description:
    'Publishes a version and moves everybody who holds an older one to it. `previewSetVersionPublication` says whom.',
  input: PublishSetVersionForEveryoneInput,
  inputDescription: 'Which version.',
  success: campaignSuccess(
    'PublishSetVersionForEveryoneSuccess',
    'The version is published; a campaign carries it to who holds an older one.',
  ),
  refusals: ['ruleDoesNotFit', 'takesFromPaid', 'invalidState', 'notFound'],
  run: ({ rooms, actor, input, options }) =>
    publishSetVersionForEveryone(rooms, actor, {
      versionId: uuidOrNothing('EntitlementSetVersion', input.versionId),
      paidGrants: input.paidGrants ?? null,
      ...options,
    }),
});
