import { listEntitlementSets } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { pageOfList } from '../../pageOfList.ts';
import { EntitlementSet } from './EntitlementSet.ts';

builder.queryField('entitlementSets', (t) =>
  t.connection(
    {
      type: EntitlementSet,
      nullable: true,
      description:
        'Every entitlement set with its versions, in the order of keys. FORBIDDEN for everybody but operators.',
      resolve: async (_root, args, context) =>
        pageOfList(args, await listEntitlementSets(context.rooms, await requireViewer(context))),
    },
    { name: 'EntitlementSetConnection', description: 'A page of entitlement sets.' },
    { name: 'EntitlementSetEdge', description: 'An entitlement set in its list.' },
  ),
);
