import type { PlanTimelineView, TimelineStretch as Stretch } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { encodeId } from '../../ids.ts';
import { PlanLadder } from '../catalog/PlanLadder.ts';
import { Organization, overviewOf } from '../organizations/Organization.ts';
import { PlanStretch } from './PlanStretch.ts';

const StretchState = builder.enumType('StretchState', {
  description: 'Where a stretch of time lies, seen from the present.',
  values: {
    PAST: { value: 'past', description: 'It is over.' },
    CURRENT: { value: 'current', description: 'It is now.' },
    SCHEDULED: { value: 'scheduled', description: 'It begins later.' },
  } as const,
});

const TimelineStretch = builder.objectRef<Stretch>('TimelineStretch').implement({
  description: 'A stretch of a plan timeline. What is scheduled may still change; what is past does not.',
  interfaces: [PlanStretch],
  fields: (t) => ({
    state: t.field({ type: StretchState, description: 'Past, present or to come.', resolve: (s) => s.state }),
    grantId: t.id({
      description: 'The grant that wins; `node` knows it.',
      resolve: ({ grantId }) => encodeId('Grant', grantId),
    }),
  }),
});

export const PlanTimeline = builder.objectRef<PlanTimelineView>('PlanTimeline').implement({
  description:
    'What was, is and is planned for one organization on one ladder. The pair of them is its identity: stretches have none of their own.',
  fields: (t) => ({
    organization: t.field({
      type: Organization,
      description: 'Whose timeline it is.',
      resolve: ({ organizationId }, _args, context) => overviewOf({ id: organizationId }, context),
    }),
    ladder: t.field({ type: PlanLadder, description: 'The ladder.', resolve: (timeline) => timeline.ladder }),
    at: t.field({
      type: 'DateTime',
      description: 'The present from which past and future are told.',
      resolve: (timeline) => timeline.at,
    }),
    stretches: t.field({
      type: [TimelineStretch],
      description:
        'The earliest first, 500 at most, the latest of them. Between two there may be no plan; there are never two at once.',
      resolve: (timeline) => timeline.stretches,
    }),
  }),
});
