import type { AccountSynced } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { Organization } from '../organizations/Organization.ts';

/** What a mutation answers that asked Stripe about an organization. */
export function accountSynced<Name extends string>(name: Name, description: string) {
  return builder.objectRef<AccountSynced>(name).implement({
    description,
    fields: (t) => ({
      isSettled: t.exposeBoolean('isSettled', {
        description: 'False: Stripe did not answer in time. It is asked again by itself.',
      }),
      organization: t.field({
        type: Organization,
        description: 'The organization, with what Stripe says of it now.',
        resolve: async ({ organizationId }, _args, context) => {
          const organization = await context.loaders.overview.load(organizationId);
          if (organization === null) throw missing('organization');
          return organization;
        },
      }),
    }),
  });
}
