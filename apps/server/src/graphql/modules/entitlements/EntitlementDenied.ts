import type { EntitlementDenied as Denied } from '@member-console/domain/integrations';
import { builder } from '../../builder.ts';
import { EntitlementValue } from '../catalog/EntitlementValue.ts';
import { PlanTier } from '../catalog/PlanTier.ts';
import { Product } from '../catalog/Product.ts';
import { Resource } from '../catalog/Resource.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';
import { Contribution } from './Contribution.ts';

const Remedy = builder.objectRef<Denied['remedies'][number]>('Remedy').implement({
  description: 'A published plan that would allow what was denied.',
  fields: (t) => ({
    tier: t.field({ type: PlanTier, description: 'The plan on its ladder.', resolve: ({ tier }) => tier }),
    product: t.field({ type: Product, description: 'The plan.', resolve: ({ tier }) => tier.product }),
    value: t.field({
      type: EntitlementValue,
      description: 'What it gives of the resource.',
      resolve: (remedy) => remedy.value,
    }),
    url: t.field({
      type: 'URL',
      description: 'Where to read about it.',
      resolve: ({ tier }, _args, context) => `${context.rooms.webOrigin}/#${tier.product.slug}`,
    }),
  }),
});

export const EntitlementDenied = builder.objectRef<Denied & UserErrorShape>('EntitlementDenied').implement({
  description:
    'The plan does not allow it. Not a fault but a state to show: what is allowed, what is used, why, and which plans would allow it.',
  interfaces: [UserError],
  fields: (t) => ({
    resource: t.field({ type: Resource, description: 'Of what.', resolve: (denied) => denied.resource }),
    limit: t.field({
      type: 'BigInt',
      nullable: true,
      description: 'What is allowed; null when the resource is no limit.',
      resolve: (denied) => denied.limit,
    }),
    used: t.field({ type: 'BigInt', description: 'What is in use.', resolve: (denied) => denied.used }),
    requested: t.field({
      type: 'BigInt',
      description: 'How much more was asked for.',
      resolve: (denied) => denied.requested,
    }),
    contributions: t.field({
      type: [Contribution],
      description: 'Why the limit is what it is.',
      resolve: (denied) => denied.contributions,
    }),
    remedies: t.field({
      type: [Remedy],
      description: 'Published plans that would allow it, the lowest first; empty when none would.',
      resolve: (denied) => denied.remedies,
    }),
  }),
});

/** The denial with its code and a sentence for the caller. */
export function asDenied(denied: Denied): Denied & UserErrorShape {
  const { used, limit, resource, remedies } = denied;
  const hint = remedies.length > 0 ? ' A higher plan would allow more.' : '';
  const message = `${resource.name}: ${used} of ${limit ?? 0n} in use.${hint}`;
  return { ...denied, code: 'ENTITLEMENT_DENIED', message };
}
