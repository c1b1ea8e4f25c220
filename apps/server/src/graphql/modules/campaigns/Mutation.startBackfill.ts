import { type BackfillStarted, startBackfill } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { catalogMutation, REASON } from '../catalog/catalogMutation.ts';
import { Organization } from '../organizations/Organization.ts';
import { Campaign } from './Campaign.ts';
import { firstOrganizations } from './firstOrganizations.ts';

const StartBackfillInput = builder.inputType('StartBackfillInput', {
  description: 'Whose defaults to bring up to date.',
  fields: (t) => ({
    organizationType: t.string({
      required: false,
      description: "An organization type's key; organizations of every type when absent.",
    }),
    dryRun: t.boolean({ description: 'Only say whom it would reach, and change nothing.' }),
    reason: t.string({ required: false, description: `${REASON} Required unless it is a dry run.` }),
  }),
});

const StartBackfillSuccess = builder.objectRef<BackfillStarted>('StartBackfillSuccess').implement({
  description: 'Whom the backfill reaches, and how it goes on.',
  fields: (t) => ({
    campaign: t.field({
      type: Campaign,
      nullable: true,
      description: 'Where to see how far it is; null after a dry run.',
      resolve: ({ campaignId }, _args, context) =>
        campaignId === null ? null : context.loaders.campaign.load(campaignId),
    }),
    organizationCount: t.exposeInt('organizations', {
      description: 'Organizations whose defaults differ from what their type says.',
    }),
    firstOrganizations: t.field({
      type: [Organization],
      description: 'Some of them: 20 at most.',
      resolve: ({ firstOrganizationIds }, _args, context) =>
        firstOrganizations(firstOrganizationIds, context),
    }),
  }),
});

catalogMutation({
  name: 'startBackfill',
  description:
    'Gives every organization the defaults that its type has today, and takes those that it no longer has. Safe to run twice.',
  input: StartBackfillInput,
  inputDescription: 'Whose defaults.',
  success: StartBackfillSuccess,
  refusals: ['notFound'],
  run: ({ rooms, actor, input, options }) =>
    startBackfill(rooms, actor, {
      typeKey: input.organizationType ?? null,
      isDryRun: input.dryRun,
      ...options,
    }),
});
