import type { OverrideView } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { EntitlementValue } from '../catalog/EntitlementValue.ts';
import { Resource } from '../catalog/Resource.ts';
import { Organization, overviewOf } from '../organizations/Organization.ts';
import { Actor } from './Actor.ts';
import { PlanRequest } from './PlanRequest.ts';
import { Revocation } from './Revocation.ts';

export const Override = builder.objectRef<OverrideView>('Override');

builder.node(Override, {
  description: "An operator's last word on one resource of one organization, up or down.",
  id: { resolve: (override) => override.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.override.load(id))),
  fields: (t) => ({
    organization: t.field({
      type: Organization,
      description: 'For whom it counts.',
      resolve: ({ organizationId }, _args, context) => overviewOf({ id: organizationId }, context),
    }),
    resource: t.field({ type: Resource, description: 'Of what.', resolve: (override) => override.resource }),
    value: t.field({ type: EntitlementValue, description: 'How much.', resolve: (o) => o.value }),
    startsAt: t.field({ type: 'DateTime', description: 'When it begins.', resolve: (o) => o.startsAt }),
    endsAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it ends by itself; null when it has no end.',
      resolve: (override) => override.endsAt,
    }),
    revocation: t.field({
      type: Revocation,
      nullable: true,
      description: 'That it was cleared or replaced; null when it was not.',
      resolve: (override) => override.revocation,
    }),
    setBy: t.field({ type: Actor, description: 'Who set it.', resolve: (override) => override.setBy }),
    reason: t.exposeString('reason', { description: 'Why, in the words of whoever set it.' }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When it was written down.',
      resolve: (override) => override.createdAt,
    }),
    request: t.field({
      type: PlanRequest,
      nullable: true,
      description: 'The request that set it; null when it came about by itself.',
      resolve: ({ requestId }, _args, context) =>
        requestId === null ? null : context.loaders.planRequest.load(requestId),
    }),
  }),
});
