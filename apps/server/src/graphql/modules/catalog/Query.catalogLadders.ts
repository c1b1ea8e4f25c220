import { listCatalogLadders } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { pageOfList } from '../../pageOfList.ts';
import { PlanLadder } from './PlanLadder.ts';

builder.queryField('catalogLadders', (t) =>
  t.connection(
    {
      type: PlanLadder,
      nullable: true,
      description:
        'Every ladder, in the order of slugs; ask for `catalogTiers` to see drafts. FORBIDDEN for everybody but operators.',
      resolve: async (_root, args, context) =>
        pageOfList(args, await listCatalogLadders(context.rooms, await requireViewer(context))),
    },
    { name: 'CatalogLadderConnection', description: 'A page of ladders.' },
    { name: 'CatalogLadderEdge', description: 'A ladder in its list.' },
  ),
);
