import type { CampaignItemView } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { Organization } from '../organizations/Organization.ts';
import { CampaignItemState } from './CampaignItemState.ts';

export const CampaignItem = builder.objectRef<CampaignItemView>('CampaignItem').implement({
  description: 'One organization of a campaign.',
  fields: (t) => ({
    id: t.id({
      description: 'Names it within its campaign. Not an id for `node`.',
      resolve: ({ poolId }) => poolId,
    }),
    organization: t.field({
      type: Organization,
      description: 'The organization.',
      resolve: async ({ organizationId }, _args, context) => {
        const organization = await context.loaders.overview.load(organizationId);
        if (organization === null) throw missing('organization');
        return organization;
      },
    }),
    state: t.field({ type: CampaignItemState, description: 'What came of it.', resolve: (i) => i.state }),
    message: t.string({
      nullable: true,
      description: 'What went wrong; null when nothing did.',
      resolve: (item) => item.message,
    }),
    doneAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was done or failed; null before.',
      resolve: (item) => item.doneAt,
    }),
  }),
});
