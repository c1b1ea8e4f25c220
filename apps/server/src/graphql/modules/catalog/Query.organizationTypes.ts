import { listOrganizationTypes } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { pageOfList } from '../../pageOfList.ts';
import { OrganizationType } from '../organizations/OrganizationType.ts';

builder.queryField('organizationTypes', (t) =>
  t.connection(
    {
      type: OrganizationType,
      nullable: true,
      description: 'Every kind of organization, in the order of keys. FORBIDDEN for everybody but operators.',
      resolve: async (_root, args, context) => {
        const types = await listOrganizationTypes(context.rooms, await requireViewer(context));
        for (const type of types) context.loaders.organizationType.prime(type.key, type);
        return pageOfList(args, types);
      },
    },
    { name: 'OrganizationTypeConnection', description: 'A page of kinds of organizations.' },
    { name: 'OrganizationTypeEdge', description: 'A kind of organization in its list.' },
  ),
);
