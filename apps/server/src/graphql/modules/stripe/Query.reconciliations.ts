import { listReconciliations } from '@member-console/domain/billing';
import { z } from 'zod';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { keysetPage } from '../../keysetPage.ts';
import { Reconciliation } from './Reconciliation.ts';

builder.queryField('reconciliations', (t) =>
  t.connection(
    {
      type: Reconciliation,
      nullable: true,
      description: 'Every comparison with Stripe, the newest first. FORBIDDEN for everybody but operators.',
      resolve: async (_root, args, context) => {
        const viewer = await requireViewer(context);
        return keysetPage(
          { list: 'reconciliations', place: z.uuid() },
          args,
          (page) => listReconciliations(context.rooms, viewer, page),
          (run) => ({ place: run.id, node: run }),
        );
      },
    },
    { name: 'ReconciliationConnection', description: 'A page of comparisons.' },
    { name: 'ReconciliationEdge', description: 'A comparison in its list.' },
  ),
);
