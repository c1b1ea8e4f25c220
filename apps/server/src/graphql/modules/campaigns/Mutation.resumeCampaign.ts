import { resumeCampaign } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON } from '../catalog/catalogMutation.ts';
import { campaignSuccess } from './campaignSuccess.ts';

const ResumeCampaignInput = builder.inputType('ResumeCampaignInput', {
  description: 'Which campaign.',
  fields: (t) => ({
    campaignId: t.id({ description: 'The campaign.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

catalogMutation({
  name: 'resumeCampaign',
  description: 'Goes on with a campaign that was cancelled. What was done before is not done again.',
  input: ResumeCampaignInput,
  inputDescription: 'Which campaign.',
  success: campaignSuccess('ResumeCampaignSuccess', 'The campaign goes on.'),
  refusals: ['invalidState', 'notFound'],
  run: async ({ rooms, actor, input, options }) => {
    const campaignId = uuidOrNothing('Campaign', input.campaignId);
    const answer = await resumeCampaign(rooms, actor, { campaignId, ...options });
    return answer.kind === 'changed' ? { campaignId: answer.id } : answer;
  },
});
