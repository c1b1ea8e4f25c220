import { selectLadders } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { PlanLadder } from './PlanLadder.ts';

builder.queryField('planLadders', (t) =>
  t.field({
    type: [PlanLadder],
    description:
      'Every ladder with its published plans and what they include. For everybody, signed in or not.',
    // One or two in most houses.
    complexity: { field: 1, multiplier: 2 },
    resolve: (_root, _args, context) => selectLadders(context.rooms.database, null),
  }),
);
