import type { CampaignView } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';

export const CampaignCounts = builder.objectRef<CampaignView['counts']>('CampaignCounts').implement({
  description: 'How many items of a campaign are in which state.',
  fields: (t) => ({
    pending: t.exposeInt('pending', { description: 'Their turn is to come.' }),
    changed: t.exposeInt('changed', { description: 'Done, and something changed.' }),
    unchanged: t.exposeInt('unchanged', { description: 'Done, and nothing had to change.' }),
    failed: t.exposeInt('failed', { description: 'Could not be done.' }),
  }),
});
