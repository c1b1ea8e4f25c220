import type { CatalogChanged } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { EntitlementSetVersion } from './EntitlementSetVersion.ts';

/** What a mutation answers whose thing is a version of a set. */
export function setVersionSuccess<Name extends string>(name: Name, description: string) {
  return builder.objectRef<CatalogChanged>(name).implement({
    description,
    fields: (t) => ({
      version: t.field({
        type: EntitlementSetVersion,
        description: 'The version as it is now.',
        resolve: async ({ id }, _args, context) => {
          const found = await context.loaders.setVersion.load(id);
          if (found === null) throw missing('version of an entitlement set');
          return found;
        },
      }),
    }),
  });
}
