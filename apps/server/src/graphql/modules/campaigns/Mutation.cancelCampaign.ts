import { cancelCampaign } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON_REQUIRED } from '../catalog/catalogMutation.ts';
import { campaignSuccess } from './campaignSuccess.ts';

const CancelCampaignInput = builder.inputType('CancelCampaignInput', {
  description: 'Which campaign.',
  fields: (t) => ({
    campaignId: t.id({ description: 'The campaign.' }),
    reason: t.string({ required: false, description: REASON_REQUIRED }),
  }),
});

catalogMutation({
  name: 'cancelCampaign',
  description: 'Leaves the items that are not done undone, until `resumeCampaign`. What is done stays.',
  input: CancelCampaignInput,
  inputDescription: 'Which campaign.',
  success: campaignSuccess('CancelCampaignSuccess', 'The campaign is over.'),
  refusals: ['invalidState', 'notFound'],
  run: async ({ rooms, actor, input, options }) => {
    const campaignId = uuidOrNothing('Campaign', input.campaignId);
    const answer = await cancelCampaign(rooms, actor, { campaignId, ...options });
    return answer.kind === 'changed' ? { campaignId: answer.id } : answer;
  },
});
