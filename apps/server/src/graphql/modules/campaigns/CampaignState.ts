import { builder } from '../../builder.ts';

export const CampaignState = builder.enumType('CampaignState', {
  description: 'Where a campaign stands.',
  values: {
    RUNNING: { value: 'running', description: 'It is being worked through.' },
    STALLED: { value: 'stalled', description: 'Only items that failed are left: `retryFailedItems`.' },
    FINISHED: { value: 'finished', description: 'Every item is done.' },
    CANCELLED: { value: 'cancelled', description: 'What was not done by then stays undone.' },
  } as const,
});
