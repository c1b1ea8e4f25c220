import type { EffectiveEntitlementView } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { EntitlementValue } from '../catalog/EntitlementValue.ts';
import { Resource } from '../catalog/Resource.ts';
import { Contribution } from './Contribution.ts';
import { OverLimit } from './OverLimit.ts';

export const EffectiveEntitlement = builder
  .objectRef<EffectiveEntitlementView>('EffectiveEntitlement')
  .implement({
    description: 'What an organization may use of one resource at one instant, and why.',
    fields: (t) => ({
      resource: t.field({ type: Resource, description: 'Of what.', resolve: (e) => e.resource }),
      value: t.field({ type: EntitlementValue, description: 'How much in all.', resolve: (e) => e.value }),
      hiddenValue: t.field({
        type: EntitlementValue,
        nullable: true,
        description: 'What the value would be without an override; null when there is none.',
        resolve: (entitlement) => entitlement.hiddenValue,
      }),
      used: t.field({
        type: 'BigInt',
        nullable: true,
        description:
          "What is in use, in the resource's unit, rounded up; null for what is not measured, and in the past.",
        resolve: (entitlement) => entitlement.used,
      }),
      remaining: t.field({
        type: 'BigInt',
        nullable: true,
        description: 'What is left; null when unlimited or not known. Never negative.',
        resolve: (entitlement) => entitlement.remaining,
      }),
      overLimit: t.field({
        type: OverLimit,
        nullable: true,
        description: 'What happens to the excess while more is in use than is allowed; null otherwise.',
        resolve: (entitlement) => entitlement.overLimit,
      }),
      contributions: t.field({
        type: [Contribution],
        description: 'Everything that makes up the value, and what does not count and why not.',
        resolve: (entitlement) => entitlement.contributions,
      }),
    }),
  });
