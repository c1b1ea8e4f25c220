import { builder } from '../../builder.ts';
import { Organization, overviewOf } from './Organization.ts';

/** What a mutation answers that changed something of an organization. */
export function organizationSuccess<Name extends string>(name: Name, description: string) {
  return builder.objectRef<{ readonly kind: string; readonly organizationId: string }>(name).implement({
    description,
    fields: (t) => ({
      organization: t.field({
        type: Organization,
        description: 'The organization as it is now.',
        resolve: ({ organizationId }, _args, context) => overviewOf({ id: organizationId }, context),
      }),
    }),
  });
}
