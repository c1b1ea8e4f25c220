import type { BackfillReach as Reach } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { Organization } from '../organizations/Organization.ts';
import { firstOrganizations } from './firstOrganizations.ts';

export const BackfillReach = builder.objectRef<Reach>('BackfillReach').implement({
  description: 'Whom a backfill would reach, before anything is written.',
  fields: (t) => ({
    organizationCount: t.exposeInt('organizations', {
      description: 'Organizations whose defaults differ from what their type says.',
    }),
    firstOrganizations: t.field({
      type: [Organization],
      description: 'Some of them: 20 at most.',
      resolve: ({ firstOrganizationIds }, _args, context) =>
        firstOrganizations(firstOrganizationIds, context),
    }),
  }),
});
