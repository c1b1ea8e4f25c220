import type { EntitlementValue } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { badInput } from '../../errors.ts';

export const EntitlementValueInput = builder.inputType('EntitlementValueInput', {
  description: 'What to give of a resource, by its kind: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    enabled: t.boolean({ required: false, description: 'Of a BOOLEAN resource: whether it may be used.' }),
    limit: t.field({ type: 'BigInt', required: false, description: 'Of a LIMIT resource: how much.' }),
    unlimited: t.boolean({
      required: false,
      description: 'Of a LIMIT resource: `true` for no limit at all.',
    }),
    level: t.string({ required: false, description: 'Of an ENUM resource: the level.' }),
  }),
});

/** The one value that was given. */
export function valueGiven(input: {
  readonly enabled?: boolean | null | undefined;
  readonly limit?: bigint | null | undefined;
  readonly unlimited?: boolean | null | undefined;
  readonly level?: string | null | undefined;
}): EntitlementValue {
  if (input.enabled != null) return { kind: 'boolean', enabled: input.enabled };
  if (input.level != null) return { kind: 'enum', level: input.level };
  if (input.limit != null) return { kind: 'limit', limit: input.limit };
  if (input.unlimited !== true) throw badInput('`unlimited` can only be true. Give a `limit` instead.');
  return { kind: 'limit', limit: null };
}
