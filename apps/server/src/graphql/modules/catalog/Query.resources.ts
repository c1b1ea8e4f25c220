import { listResources } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { pageOfList } from '../../pageOfList.ts';
import { Resource } from './Resource.ts';

builder.queryField('resources', (t) =>
  t.connection(
    {
      type: Resource,
      nullable: true,
      description: 'Every resource, in the order of keys. FORBIDDEN for everybody but operators.',
      resolve: async (_root, args, context) => {
        const found = await listResources(context.rooms, await requireViewer(context));
        for (const one of found) context.loaders.catalogResource.prime(one.id, one);
        return pageOfList(args, found);
      },
    },
    { name: 'ResourceConnection', description: 'A page of resources.' },
    { name: 'ResourceEdge', description: 'A resource in its list.' },
  ),
);
