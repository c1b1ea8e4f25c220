import type { OrganizationSummary } from '@member-console/domain/organizations';
import { builder } from '../../builder.ts';

export const OrganizationType = builder.objectRef<OrganizationSummary['type']>('OrganizationType').implement({
  description: 'What kind an organization is. It decides what the organization gets by itself.',
  fields: (t) => ({
    id: t.id({
      description: 'Names it among its like. Not an id for `node`.',
      resolve: ({ key }) => key,
    }),
    key: t.exposeString('key', { description: 'Stable key, such as `personal`.' }),
    name: t.exposeString('name', { description: 'What people call it.' }),
  }),
});
