import { listCampaigns } from '@member-console/domain/entitlements';
import { z } from 'zod';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { keysetPage } from '../../keysetPage.ts';
import { Campaign } from './Campaign.ts';

builder.queryField('campaigns', (t) =>
  t.connection(
    {
      type: Campaign,
      nullable: true,
      description: 'Every campaign, the newest first. FORBIDDEN for everybody but operators.',
      resolve: async (_root, args, context) => {
        const viewer = await requireViewer(context);
        return keysetPage(
          { list: 'campaigns', place: z.uuid() },
          args,
          (page) => listCampaigns(context.rooms, viewer, page),
          (campaign) => ({ place: campaign.id, node: campaign }),
        );
      },
    },
    { name: 'CampaignConnection', description: 'A page of campaigns.' },
    { name: 'CampaignEdge', description: 'A campaign in its list.' },
  ),
);
