import { listDefaultGrants } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { pageOfList } from '../../pageOfList.ts';
import { DefaultGrant } from './DefaultGrant.ts';

builder.queryField('defaultGrants', (t) =>
  t.connection(
    {
      type: DefaultGrant,
      nullable: true,
      description: 'What each organization type gives by itself. FORBIDDEN for everybody but operators.',
      resolve: async (_root, args, context) =>
        pageOfList(args, await listDefaultGrants(context.rooms, await requireViewer(context))),
    },
    { name: 'DefaultGrantConnection', description: 'A page of default grants.' },
    { name: 'DefaultGrantEdge', description: 'A default grant in its list.' },
  ),
);
