import { listOrganizationTypes } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { missing } from '../../errors.ts';
import { OrganizationType } from '../organizations/OrganizationType.ts';

builder.queryField('organizationType', (t) =>
  t.field({
    type: OrganizationType,
    nullable: true,
    description: 'A kind of organization by its key, or NOT_FOUND. FORBIDDEN for everybody but operators.',
    args: { key: t.arg.string({ description: 'Its key, such as `personal`.' }) },
    resolve: async (_root, { key }, context) => {
      const [type] = await listOrganizationTypes(context.rooms, await requireViewer(context), key);
      if (type === undefined) throw missing('organization type');
      context.loaders.organizationType.prime(key, type);
      return type;
    },
  }),
);
