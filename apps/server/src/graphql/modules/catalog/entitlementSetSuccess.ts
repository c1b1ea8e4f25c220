import type { CatalogChanged } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { EntitlementSet } from './EntitlementSet.ts';

/** What a mutation answers whose thing is an entitlement set. */
export function entitlementSetSuccess<Name extends string>(name: Name, description: string) {
  return builder.objectRef<CatalogChanged>(name).implement({
    description,
    fields: (t) => ({
      entitlementSet: t.field({
        type: EntitlementSet,
        description: 'The set as it is now.',
        resolve: async ({ id }, _args, context) => {
          const found = await context.loaders.entitlementSet.load(id);
          if (found === null) throw missing('entitlement set');
          return found;
        },
      }),
    }),
  });
}
