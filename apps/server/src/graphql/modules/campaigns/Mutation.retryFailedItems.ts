import { retryFailedItems } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON } from '../catalog/catalogMutation.ts';
import { campaignSuccess } from './campaignSuccess.ts';

const RetryFailedItemsInput = builder.inputType('RetryFailedItemsInput', {
  description: 'Which campaign.',
  fields: (t) => ({
    campaignId: t.id({ description: 'The campaign.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

catalogMutation({
  name: 'retryFailedItems',
  description: 'Looks once more at the items of a campaign that failed.',
  input: RetryFailedItemsInput,
  inputDescription: 'Which campaign.',
  success: campaignSuccess('RetryFailedItemsSuccess', 'The items that failed are pending again.'),
  refusals: ['invalidState', 'notFound'],
  run: async ({ rooms, actor, input, options }) => {
    const campaignId = uuidOrNothing('Campaign', input.campaignId);
    const answer = await retryFailedItems(rooms, actor, { campaignId, ...options });
    return answer.kind === 'changed' ? { campaignId: answer.id } : answer;
  },
});
