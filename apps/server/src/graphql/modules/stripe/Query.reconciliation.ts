import { Forbidden } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { missing } from '../../errors.ts';
import { uuidOrNothing } from '../../ids.ts';
import { Reconciliation } from './Reconciliation.ts';

builder.queryField('reconciliation', (t) =>
  t.field({
    type: Reconciliation,
    nullable: true,
    description: 'A comparison with Stripe by its id, or NOT_FOUND. FORBIDDEN for everybody but operators.',
    args: { id: t.arg.id({ description: 'Its id.' }) },
    resolve: async (_root, { id }, context) => {
      const { operatorRole } = await requireViewer(context);
      if (operatorRole === null) throw new Forbidden('operator');
      const found = await context.loaders.reconciliation.load(uuidOrNothing('Reconciliation', id));
      if (found === null) throw missing('reconciliation');
      return found;
    },
  }),
);
