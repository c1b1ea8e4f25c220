import { type CampaignView, campaignStateOf, listCampaignItems } from '@member-console/domain/entitlements';
import { z } from 'zod';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { keysetPage } from '../../keysetPage.ts';
import { EntitlementSetVersion } from '../catalog/EntitlementSetVersion.ts';
import { PlanLadder } from '../catalog/PlanLadder.ts';
import { Person } from '../identity/Person.ts';
import { CampaignCounts } from './CampaignCounts.ts';
import { CampaignItem } from './CampaignItem.ts';
import { CampaignItemState } from './CampaignItemState.ts';
import { CampaignKind } from './CampaignKind.ts';
import { CampaignState } from './CampaignState.ts';

export const Campaign = builder.objectRef<CampaignView>('Campaign');

const CampaignItemFilter = builder.inputType('CampaignItemFilter', {
  description: 'Which items. What is absent does not narrow.',
  fields: (t) => ({
    state: t.field({ type: CampaignItemState, required: false, description: 'In this state.' }),
  }),
});

builder.node(Campaign, {
  description: 'A change that is carried to many organizations, one after the other. For operators.',
  id: { resolve: (campaign) => campaign.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.campaign.load(id))),
  fields: (t) => ({
    kind: t.field({ type: CampaignKind, description: 'What it does.', resolve: (c) => c.kind }),
    state: t.field({ type: CampaignState, description: 'Where it stands.', resolve: campaignStateOf }),
    counts: t.field({ type: CampaignCounts, description: 'How far it is.', resolve: (c) => c.counts }),
    ladder: t.field({
      type: PlanLadder,
      nullable: true,
      description: 'The ladder that has changed; null when it is about something else.',
      resolve: async ({ about }, _args, context) =>
        about.ladderId === null ? null : context.loaders.ladder.load(about.ladderId),
    }),
    organizationType: t.string({
      nullable: true,
      description: 'The type whose defaults are backfilled; null for every type, or something else.',
      resolve: ({ about }) => about.typeKey,
    }),
    version: t.field({
      type: EntitlementSetVersion,
      nullable: true,
      description: 'The version that is published; null when it is about something else.',
      resolve: ({ about }, _args, context) =>
        about.versionId === null ? null : context.loaders.setVersion.load(about.versionId),
    }),
    reason: t.string({
      nullable: true,
      description: 'Why, in the words of whoever started it; null when nobody said.',
      resolve: (campaign) => campaign.reason,
    }),
    startedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who started it; null when the system did by itself.',
      resolve: ({ startedBy }, _args, context) =>
        startedBy === null ? null : context.loaders.person.load(startedBy),
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was started.',
      resolve: (c) => c.createdAt,
    }),
    finishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When its last item was done; null before.',
      resolve: (campaign) => campaign.finishedAt,
    }),
    cancelledAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was cancelled; null when it was not.',
      resolve: (campaign) => campaign.cancelledAt,
    }),
    items: t.connection(
      {
        type: CampaignItem,
        description: 'Its organizations, in the order in which they are worked through.',
        args: { filter: t.arg({ type: CampaignItemFilter, required: false, description: 'Which ones.' }) },
        resolve: async ({ id }, { filter, ...args }, context) => {
          const viewer = await requireViewer(context);
          return keysetPage(
            { list: 'campaignItems', place: z.uuid() },
            args,
            (page) => listCampaignItems(context.rooms, viewer, id, filter?.state ?? null, page),
            (item) => ({ place: item.poolId, node: item }),
          );
        },
      },
      { name: 'CampaignItemConnection', description: 'A page of the items of a campaign.' },
      { name: 'CampaignItemEdge', description: 'An item in its list.' },
    ),
  }),
});
