import {
  type SuspensionReach,
  type SuspensionView,
  selectSuspensionReach,
} from '@member-console/domain/entitlements';
import { Forbidden } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { isOperator } from '../../isOperator.ts';
import { Organization, overviewOf } from './Organization.ts';

const Suspension = builder.objectRef<SuspensionView>('Suspension').implement({
  description: 'A stretch of time in which an organization is kept from changing anything.',
  fields: (t) => ({
    since: t.field({ type: 'DateTime', description: 'Since when.', resolve: ({ since }) => since }),
    until: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it ends by itself, exclusive; null: when operators lift it.',
      resolve: ({ until }) => until,
    }),
    reason: t.string({
      nullable: true,
      description: 'What operators said of it; null for everybody else.',
      resolve: async ({ reason }, _args, context) => ((await isOperator(context)) ? reason : null),
    }),
    suspendedBy: t.string({
      nullable: true,
      description: "The operator's name; null for everybody but operators, and when no person did it.",
      resolve: async ({ suspendedBy }, _args, context) => ((await isOperator(context)) ? suspendedBy : null),
    }),
  }),
});

const SuspensionConsequences = builder.objectRef<SuspensionReach>('SuspensionConsequences').implement({
  description: 'Whom and what a suspension reaches as things stand. Plans run on.',
  fields: (t) => ({
    memberCount: t.exposeInt('members', { description: 'Members whose requests are refused.' }),
    writableSiteCount: t.exposeInt('writableSites', {
      description: 'Sites that become read-only; those that are so already are not counted.',
    }),
  }),
});

builder.objectFields(Organization, (t) => ({
  suspension: t.field({
    type: Suspension,
    nullable: true,
    description: 'The suspension of this moment; null: it is not suspended.',
    resolve: async (organization, _args, context) => (await overviewOf(organization, context)).suspension,
  }),
  suspensionConsequences: t.field({
    type: SuspensionConsequences,
    nullable: true,
    description: 'Whom and what suspending it reaches. FORBIDDEN for everybody but operators.',
    resolve: async ({ id }, _args, context) => {
      const viewer = await requireViewer(context);
      if (viewer.operatorRole === null) throw new Forbidden('operator');
      return selectSuspensionReach(context.rooms.database, id);
    },
  }),
}));
