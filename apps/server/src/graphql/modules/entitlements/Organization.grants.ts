import { selectGrantPage } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { Organization } from '../organizations/Organization.ts';
import { Grant } from './Grant.ts';
import { historyPage } from './historyPage.ts';

const GrantFilter = builder.inputType('GrantFilter', {
  description: 'Which grants. What is absent does not narrow.',
  fields: (t) => ({
    ladderId: t.id({ required: false, description: 'On this ladder.' }),
    liveAt: t.field({
      type: 'DateTime',
      required: false,
      description: 'Valid at this instant, whether or not they win.',
    }),
  }),
});

builder.objectField(Organization, 'grants', (t) =>
  t.connection(
    {
      type: Grant,
      description:
        'Every claim it has and had, those that were made last first: what wins, what is shadowed, what has ended and what waits.',
      args: { filter: t.arg({ type: GrantFilter, required: false, description: 'Which ones.' }) },
      resolve: (organization, { filter, ...page }, { rooms }) =>
        historyPage(
          'grants',
          page,
          (place) =>
            selectGrantPage(rooms.database, organization.id, place, {
              ladderId: filter?.ladderId ? uuidOrNothing('PlanLadder', filter.ladderId) : null,
              liveAt: filter?.liveAt ?? null,
            }),
          (grant) => grant.createdAt,
        ),
    },
    { name: 'GrantConnection', description: 'A page of grants.' },
    { name: 'GrantEdge', description: 'A grant in its list.' },
  ),
);
