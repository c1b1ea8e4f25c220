import { planTimelineOf, planTimelinesOf } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { uuidOrNothing } from '../../ids.ts';
import { Organization } from '../organizations/Organization.ts';
import { PlanTimeline } from './PlanTimeline.ts';

builder.objectField(Organization, 'planTimeline', (t) =>
  t.field({
    type: PlanTimeline,
    nullable: true,
    description: 'What was, is and is planned on one ladder. NOT_FOUND when there is no such ladder.',
    args: { ladderId: t.arg.id({ description: 'The ladder.' }) },
    resolve: async (organization, { ladderId }, { rooms }) => {
      const id = uuidOrNothing('PlanLadder', ladderId);
      const timeline = await planTimelineOf(rooms, organization.id, id);
      if (timeline === null) throw missing('ladder');
      return timeline;
    },
  }),
);

builder.objectField(Organization, 'planTimelines', (t) =>
  t.field({
    type: [PlanTimeline],
    description: 'The same for every ladder on which it has, had or will have a plan.',
    resolve: async (organization, _args, { rooms }) => [...(await planTimelinesOf(rooms, organization.id))],
  }),
);
