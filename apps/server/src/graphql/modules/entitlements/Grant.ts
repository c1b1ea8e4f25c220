import type { GrantView } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { PlanLadder } from '../catalog/PlanLadder.ts';
import { Product } from '../catalog/Product.ts';
import { Organization, overviewOf } from '../organizations/Organization.ts';
import { Actor } from './Actor.ts';
import { GrantSource } from './GrantSource.ts';
import { PlanRequest } from './PlanRequest.ts';
import { Revocation } from './Revocation.ts';

export const Grant = builder.objectRef<GrantView>('Grant');

builder.node(Grant, {
  description:
    'A claim of an organization on a plan or product. Grants live side by side; on a ladder one of them wins.',
  id: { resolve: (grant) => grant.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.grant.load(id))),
  fields: (t) => ({
    organization: t.field({
      type: Organization,
      description: 'Whose claim it is.',
      resolve: ({ organizationId }, _args, context) => overviewOf({ id: organizationId }, context),
    }),
    source: t.field({ type: GrantSource, description: 'Where it comes from.', resolve: (g) => g.source }),
    ladder: t.field({
      type: PlanLadder,
      nullable: true,
      description: 'The ladder on which it competes; null for a product off the ladders.',
      resolve: (grant) => grant.ladder,
    }),
    product: t.field({
      type: Product,
      nullable: true,
      description: 'What is claimed; null for a default: that stands for the lowest published plan.',
      resolve: (grant) => grant.product,
    }),
    quantity: t.exposeInt('quantity', { description: 'How many times.' }),
    isForced: t.boolean({
      description: 'Whether an operator forced it: then it wins whatever its rank.',
      resolve: (grant) => grant.isPinned,
    }),
    startsAt: t.field({ type: 'DateTime', description: 'When it begins.', resolve: (g) => g.startsAt }),
    endsAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it ends by itself; null when it has no end.',
      resolve: (grant) => grant.endsAt,
    }),
    revocation: t.field({
      type: Revocation,
      nullable: true,
      description: 'That it was taken back; null when it was not.',
      resolve: (grant) => grant.revocation,
    }),
    grantedBy: t.field({ type: Actor, description: 'Who granted it.', resolve: (g) => g.grantedBy }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why, in the words of whoever granted it; null when nobody said.',
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When it was written down.',
      resolve: (grant) => grant.createdAt,
    }),
    request: t.field({
      type: PlanRequest,
      nullable: true,
      description: 'The request that made it; null when it came about by itself.',
      resolve: ({ requestId }, _args, context) =>
        requestId === null ? null : context.loaders.planRequest.load(requestId),
    }),
  }),
});
