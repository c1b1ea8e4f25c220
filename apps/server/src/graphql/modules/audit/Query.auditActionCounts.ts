import { type AuditActionCount as Count, countAuditActions } from '@member-console/domain/audit';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';

const AuditActionCount = builder.objectRef<Count>('AuditActionCount').implement({
  description: 'How often something was done.',
  fields: (t) => ({
    action: t.exposeString('action', { description: 'The action, such as `site.created`.' }),
    count: t.exposeInt('count', { description: 'How often, counted up to 10,000.' }),
    isMore: t.exposeBoolean('isMore', { description: 'Whether it happened more often than is counted.' }),
  }),
});

builder.queryField('auditActionCounts', (t) =>
  t.field({
    type: [AuditActionCount],
    nullable: true,
    description:
      'How often each action happened in a time, the most frequent first; what did not happen is absent. FORBIDDEN for everybody but operators.',
    args: {
      from: t.arg({ type: 'DateTime', description: 'Happened then or later.' }),
      until: t.arg({ type: 'DateTime', description: 'Happened before this instant.' }),
    },
    resolve: async (_root, { from, until }, context) =>
      countAuditActions(context.rooms, await requireViewer(context), from, until),
  }),
);
