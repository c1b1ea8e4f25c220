import type { OrganizationOverview } from '@member-console/domain/entitlements';
import type { OrganizationSummary } from '@member-console/domain/organizations';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { missing } from '../../errors.ts';
import { CurrentPlan } from '../entitlements/CurrentPlan.ts';
import { EffectiveEntitlement } from '../entitlements/EffectiveEntitlement.ts';
import { Capability } from './Capability.ts';
import { OrganizationType } from './OrganizationType.ts';

export const Organization = builder.objectRef<OrganizationSummary>('Organization');

builder.node(Organization, {
  description: 'Who holds rights: a person by themselves, a cooperative, a community.',
  id: { resolve: (organization) => organization.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.overview.load(id))),
  fields: (t) => ({
    slug: t.field({ type: 'Slug', description: 'Short name in addresses.', resolve: (o) => o.slug }),
    name: t.exposeString('name', { description: 'What people call it.' }),
    type: t.field({ type: OrganizationType, description: 'What kind it is.', resolve: (o) => o.type }),
    createdAt: t.field({ type: 'DateTime', description: 'When it was made.', resolve: (o) => o.createdAt }),
    plans: t.field({
      type: [CurrentPlan],
      description: 'The plan on each ladder at this moment.',
      resolve: async (organization, _args, context) => (await overviewOf(organization, context)).plans,
    }),
    entitlements: t.field({
      type: [EffectiveEntitlement],
      description: 'What the organization may use, how much of it is in use, and why.',
      resolve: async (organization, _args, context) => (await overviewOf(organization, context)).entitlements,
    }),
    viewerCapabilities: t.field({
      type: [Capability],
      description: 'What the viewer may do here as a member; empty for an operator who is none.',
      resolve: async (organization, _args, context) => (await overviewOf(organization, context)).capabilities,
    }),
    isOverLimit: t.boolean({
      description: 'Whether more of anything is in use than is allowed.',
      resolve: async (organization, _args, context) =>
        (await overviewOf(organization, context)).entitlements.some(({ overLimit }) => overLimit !== null),
    }),
    version: t.string({
      description:
        'Stands for what the organization may use at this moment: another text after every change of it. `organizationChange` waits for the next.',
      resolve: async (organization, _args, context) =>
        String((await overviewOf(organization, context)).poolVersion),
    }),
    isSuspended: t.boolean({
      description:
        'Whether operators have suspended it: sites are read-only, requests of members are refused.',
      resolve: async (organization, _args, context) => (await overviewOf(organization, context)).isSuspended,
    }),
  }),
});

/** The whole of an organization of which only the summary may have been loaded. */
export async function overviewOf(
  organization: { readonly id: string },
  context: Context,
): Promise<OrganizationOverview> {
  const overview = await context.loaders.overview.load(organization.id);
  if (overview === null) throw missing('organization');
  return overview;
}
