import { installation } from '@member-console/domain/system';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { Installation } from './Installation.ts';

builder.queryField('installation', (t) =>
  t.field({
    type: Installation,
    nullable: true,
    description: 'What this console is and how it was set up. FORBIDDEN for everybody but operators.',
    resolve: async (_root, _args, context) => installation(context.rooms, await requireViewer(context)),
  }),
);
