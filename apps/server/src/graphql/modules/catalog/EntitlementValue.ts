import type { EntitlementValue as Value } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';

type Kind<K extends Value['kind']> = Extract<Value, { kind: K }>;

const BooleanValue = builder.objectRef<Kind<'boolean'>>('BooleanValue').implement({
  description: 'The value of a BOOLEAN resource.',
  fields: (t) => ({ enabled: t.exposeBoolean('enabled', { description: 'Whether it may be used.' }) }),
});

const LimitValue = builder.objectRef<Kind<'limit'>>('LimitValue').implement({
  description: 'The value of a LIMIT resource.',
  fields: (t) => ({
    limit: t.field({
      type: 'BigInt',
      nullable: true,
      description: "How much, in the resource's unit; null when unlimited.",
      resolve: (value) => value.limit,
    }),
    isUnlimited: t.boolean({
      description: 'Whether there is no limit at all.',
      resolve: (value) => value.limit === null,
    }),
  }),
});

const EnumValue = builder.objectRef<Kind<'enum'>>('EnumValue').implement({
  description: 'The value of an ENUM resource.',
  fields: (t) => ({ level: t.exposeString('level', { description: 'The level.' }) }),
});

export const EntitlementValue = builder.unionType('EntitlementValue', {
  description: 'What is given of a resource, by its kind.',
  types: [BooleanValue, LimitValue, EnumValue],
  resolveType: (value) => ({ boolean: BooleanValue, limit: LimitValue, enum: EnumValue })[value.kind],
});
