import type { CatalogChanged } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { Resource } from './Resource.ts';

/** What a mutation answers whose thing is a resource. */
export function resourceSuccess<Name extends string>(name: Name, description: string) {
  return builder.objectRef<CatalogChanged>(name).implement({
    description,
    fields: (t) => ({
      resource: t.field({
        type: Resource,
        description: 'The resource as it is now.',
        resolve: async ({ id }, _args, context) => {
          const found = await context.loaders.catalogResource.load(id);
          if (found === null) throw missing('resource');
          return found;
        },
      }),
    }),
  });
}
