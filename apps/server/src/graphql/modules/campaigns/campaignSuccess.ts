import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { Campaign } from './Campaign.ts';

/** What a mutation answers whose thing is a campaign. */
export function campaignSuccess<Name extends string>(name: Name, description: string) {
  return builder.objectRef<{ readonly campaignId: string }>(name).implement({
    description,
    fields: (t) => ({
      campaign: t.field({
        type: Campaign,
        description: 'The campaign as it is now.',
        resolve: async ({ campaignId }, _args, context) => {
          const campaign = await context.loaders.campaign.load(campaignId);
          if (campaign === null) throw missing('campaign');
          return campaign;
        },
      }),
    }),
  });
}
