import type { PlanRequestView } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { Actor } from './Actor.ts';

export const PlanRequest = builder.objectRef<PlanRequestView>('PlanRequest');

builder.node(PlanRequest, {
  description: 'A request that changed what an organization may use. `undoRequest` takes one back.',
  id: { resolve: (request) => request.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.planRequest.load(id))),
  fields: (t) => ({
    command: t.exposeString('command', { description: 'What was asked for, such as `grantPlan`.' }),
    requestedAt: t.field({
      type: 'DateTime',
      description: 'When it was carried out.',
      resolve: (request) => request.createdAt,
    }),
    requestedBy: t.field({ type: Actor, description: 'Who asked.', resolve: (r) => r.requestedBy }),
    isUndoable: t.exposeBoolean('isUndoable', {
      description:
        'Whether `undoRequest` can take it back as things stand: no later request has touched what it made.',
    }),
    undoes: t.field({
      type: PlanRequest,
      nullable: true,
      description: 'The request that it took back; null when it took none back.',
      resolve: ({ parentId }, _args, context) =>
        parentId === null ? null : context.loaders.planRequest.load(parentId),
    }),
  }),
});
