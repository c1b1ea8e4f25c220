import { findResource } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { missing } from '../../errors.ts';
import { Resource } from './Resource.ts';

builder.queryField('resource', (t) =>
  t.field({
    type: Resource,
    nullable: true,
    description: 'A resource by its key, or NOT_FOUND. FORBIDDEN for everybody but operators.',
    args: { key: t.arg.string({ description: 'Its namespaced key, such as `fedwiki.sites`.' }) },
    resolve: async (_root, { key }, context) => {
      const found = await findResource(context.rooms, await requireViewer(context), key);
      if (found === null) throw missing('resource');
      context.loaders.catalogResource.prime(found.id, found);
      return found;
    },
  }),
);
