import { listDrifts } from '@member-console/domain/billing';
import { z } from 'zod';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { uuidOrNothing } from '../../ids.ts';
import { keysetPage } from '../../keysetPage.ts';
import { Drift } from './Drift.ts';
import { DriftClass } from './DriftClass.ts';

const DriftFilter = builder.inputType('DriftFilter', {
  description: 'Which differences. What is absent does not narrow.',
  fields: (t) => ({
    reconciliationId: t.id({ required: false, description: 'That this comparison found.' }),
    class: t.field({ type: DriftClass, required: false, description: 'Of this class.' }),
    isOpen: t.boolean({ required: false, description: 'Only those not repaired, or only those that are.' }),
  }),
});

builder.queryField('drifts', (t) =>
  t.connection(
    {
      type: Drift,
      nullable: true,
      description:
        'What was found to differ between Stripe and here, the newest first. FORBIDDEN for everybody but operators.',
      args: { filter: t.arg({ type: DriftFilter, required: false, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, context) => {
        const viewer = await requireViewer(context);
        const { reconciliationId, ...rest } = filter ?? {};
        const wanted = {
          ...rest,
          runId: reconciliationId ? uuidOrNothing('Reconciliation', reconciliationId) : null,
        };
        return keysetPage(
          { list: 'drifts', place: z.uuid() },
          args,
          (page) => listDrifts(context.rooms, viewer, wanted, page),
          (drift) => ({ place: drift.id, node: drift }),
        );
      },
    },
    { name: 'DriftConnection', description: 'A page of differences.' },
    { name: 'DriftEdge', description: 'A difference in its list.' },
  ),
);
