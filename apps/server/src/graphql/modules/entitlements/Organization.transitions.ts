import { selectTransitionPage } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { Organization } from '../organizations/Organization.ts';
import { historyPage } from './historyPage.ts';
import { Transition } from './Transition.ts';

const TransitionFilter = builder.inputType('TransitionFilter', {
  description: 'Which transitions. What is absent does not narrow.',
  fields: (t) => ({
    ladderId: t.id({ required: false, description: 'On this ladder.' }),
    from: t.field({ type: 'DateTime', required: false, description: 'Effective then or later.' }),
    until: t.field({ type: 'DateTime', required: false, description: 'Effective before this instant.' }),
  }),
});

builder.objectField(Organization, 'transitions', (t) =>
  t.connection(
    {
      type: Transition,
      description: 'How its plans changed, the latest change first.',
      args: { filter: t.arg({ type: TransitionFilter, required: false, description: 'Which ones.' }) },
      resolve: (organization, { filter, ...page }, { rooms }) =>
        historyPage(
          'transitions',
          page,
          (place) =>
            selectTransitionPage(rooms.database, organization.id, place, {
              ladderId: filter?.ladderId ? uuidOrNothing('PlanLadder', filter.ladderId) : null,
              from: filter?.from ?? null,
              until: filter?.until ?? null,
            }),
          (transition) => transition.effectiveAt,
        ),
    },
    { name: 'TransitionConnection', description: 'A page of transitions.' },
    { name: 'TransitionEdge', description: 'A transition in its list.' },
  ),
);
