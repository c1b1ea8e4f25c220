import type { CatalogChanged } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { DefaultGrant } from './DefaultGrant.ts';
import { Undoable } from './Undoable.ts';

/** What a mutation answers whose thing is a default. */
export function defaultGrantSuccess<Name extends string>(name: Name, description: string) {
  return builder.objectRef<CatalogChanged>(name).implement({
    description,
    interfaces: [Undoable],
    fields: (t) => ({
      defaultGrant: t.field({
        type: DefaultGrant,
        description: 'The default as it is now.',
        resolve: async ({ id }, _args, context) => {
          const found = await context.loaders.defaultGrant.load(id);
          if (found === null) throw missing('default');
          return found;
        },
      }),
    }),
  });
}
