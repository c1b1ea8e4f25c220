import { surveyOperations } from '@member-console/domain/oversight';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { OperatorOverview } from './OperatorOverview.ts';

builder.queryField('operatorOverview', (t) =>
  t.field({
    type: OperatorOverview,
    nullable: true,
    description: 'What needs a person now, and how things go. FORBIDDEN for everybody but operators.',
    resolve: async (_root, _args, context) => surveyOperations(context.rooms, await requireViewer(context)),
  }),
);
