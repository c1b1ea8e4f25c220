import { selectPlanRequestPage } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { Organization } from '../organizations/Organization.ts';
import { historyPage } from './historyPage.ts';
import { PlanRequest } from './PlanRequest.ts';

builder.objectField(Organization, 'planRequests', (t) =>
  t.connection(
    {
      type: PlanRequest,
      description: 'Every request that changed what it may use, the latest first.',
      resolve: (organization, page, { rooms }) =>
        historyPage(
          'planRequests',
          page,
          (place) => selectPlanRequestPage(rooms.database, organization.id, place),
          (request) => request.createdAt,
        ),
    },
    { name: 'PlanRequestConnection', description: 'A page of requests.' },
    { name: 'PlanRequestEdge', description: 'A request in its list.' },
  ),
);
