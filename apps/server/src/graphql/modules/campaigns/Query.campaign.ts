import { Forbidden } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { missing } from '../../errors.ts';
import { uuidOrNothing } from '../../ids.ts';
import { Campaign } from './Campaign.ts';

builder.queryField('campaign', (t) =>
  t.field({
    type: Campaign,
    nullable: true,
    description: 'A campaign by its id, or NOT_FOUND. FORBIDDEN for everybody but operators.',
    args: { id: t.arg.id({ description: 'The campaign.' }) },
    resolve: async (_root, { id }, context) => {
      const { operatorRole } = await requireViewer(context);
      if (operatorRole === null) throw new Forbidden('operator');
      const campaign = await context.loaders.campaign.load(uuidOrNothing('Campaign', id));
      if (campaign === null) throw missing('campaign');
      return campaign;
    },
  }),
);
