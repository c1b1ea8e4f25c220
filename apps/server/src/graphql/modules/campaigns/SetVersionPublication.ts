import type { Publication } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { EntitlementSetVersion } from '../catalog/EntitlementSetVersion.ts';
import { Organization } from '../organizations/Organization.ts';
import { firstOrganizations } from './firstOrganizations.ts';

export const SetVersionPublication = builder.objectRef<Publication>('SetVersionPublication').implement({
  description: 'What publishing a version for everyone would come to.',
  fields: (t) => ({
    version: t.field({ type: EntitlementSetVersion, description: 'The version.', resolve: (p) => p.version }),
    organizationCount: t.exposeInt('organizations', {
      description: 'Organizations that hold an older version, now or later.',
    }),
    firstOrganizations: t.field({
      type: [Organization],
      description: 'Some of them: 20 at most.',
      resolve: ({ firstOrganizationIds }, _args, context) =>
        firstOrganizations(firstOrganizationIds, context),
    }),
    paidGrantCount: t.exposeInt('paidGrants', {
      description: 'Live grants of older versions that somebody pays for.',
    }),
    paidGrantsLosingCount: t.exposeInt('paidGrantsLosing', {
      description: 'Of those, the ones that would give less of something.',
    }),
  }),
});
