import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { OrganizationType } from '../organizations/OrganizationType.ts';

/** What a mutation answers whose thing is a kind of organization. */
export function organizationTypeSuccess<Name extends string>(name: Name, description: string) {
  return builder.objectRef<{ readonly key: string }>(name).implement({
    description,
    fields: (t) => ({
      organizationType: t.field({
        type: OrganizationType,
        description: 'The kind of organization as it is now.',
        resolve: async ({ key }, _args, context) => {
          const found = await context.loaders.organizationType.load(key);
          if (found === null) throw missing('organization type');
          return found;
        },
      }),
    }),
  });
}
