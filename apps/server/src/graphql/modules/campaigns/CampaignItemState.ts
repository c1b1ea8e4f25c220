import { builder } from '../../builder.ts';

export const CampaignItemState = builder.enumType('CampaignItemState', {
  description: 'What came of one item of a campaign.',
  values: {
    PENDING: { value: 'pending', description: 'Its turn is to come.' },
    CHANGED: { value: 'changed', description: 'Done, and something changed.' },
    UNCHANGED: { value: 'unchanged', description: 'Done, and nothing had to change.' },
    FAILED: { value: 'failed', description: 'It could not be done; nothing of it was.' },
  } as const,
});
