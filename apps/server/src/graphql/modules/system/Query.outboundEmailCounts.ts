import { countOutboundEmails, type OutboundState } from '@member-console/domain/system';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { OutboundEmailStateEnum } from './OutboundEmail.ts';

const OutboundEmailCount = builder
  .objectRef<{ readonly state: OutboundState; readonly count: number }>('OutboundEmailCount')
  .implement({
    description: 'How many mails are in one state.',
    fields: (t) => ({
      state: t.field({ type: OutboundEmailStateEnum, description: 'The state.', resolve: (c) => c.state }),
      count: t.exposeInt('count', { description: 'How many there are.' }),
    }),
  });

builder.queryField('outboundEmailCounts', (t) =>
  t.field({
    type: [OutboundEmailCount],
    nullable: true,
    description:
      'How many mails are in each state; what there is none of is left out. FORBIDDEN for everybody but operators.',
    resolve: async (_root, _args, context) =>
      countOutboundEmails(context.rooms, await requireViewer(context)),
  }),
);
