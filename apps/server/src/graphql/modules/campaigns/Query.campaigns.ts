import { listCampaigns } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { Campaign } from './Campaign.ts';
import { keyConnection } from './keyConnection.ts';

builder.queryField('campaigns', (t) =>
  t.connection(
    {
      type: Campaign,
      nullable: true,
      description: 'Every campaign, the newest first. FORBIDDEN for everybody but operators.',
      resolve: async (_root, args, context) => {
        const viewer = await requireViewer(context);
        return keyConnection(
          'campaigns',
          args,
          (page) => listCampaigns(context.rooms, viewer, page),
          ({ id }) => id,
        );
      },
    },
    { name: 'CampaignConnection', description: 'A page of campaigns.' },
    { name: 'CampaignEdge', description: 'A campaign in its list.' },
  ),
);
