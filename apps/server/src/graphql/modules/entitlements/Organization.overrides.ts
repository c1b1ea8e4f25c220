import { selectOverridePage } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { Organization } from '../organizations/Organization.ts';
import { historyPage } from './historyPage.ts';
import { Override } from './Override.ts';

const OverrideFilter = builder.inputType('OverrideFilter', {
  description: 'Which overrides. What is absent does not narrow.',
  fields: (t) => ({
    resourceId: t.id({ required: false, description: 'Of this resource.' }),
    liveAt: t.field({ type: 'DateTime', required: false, description: 'Those that count at this instant.' }),
  }),
});

builder.objectField(Organization, 'overrides', (t) =>
  t.connection(
    {
      type: Override,
      description: 'Every override that counts, waits or has ended, those that were set last first.',
      args: { filter: t.arg({ type: OverrideFilter, required: false, description: 'Which ones.' }) },
      resolve: (organization, { filter, ...page }, { rooms }) =>
        historyPage(
          'overrides',
          page,
          (place) =>
            selectOverridePage(rooms.database, organization.id, place, {
              resourceId: filter?.resourceId ? uuidOrNothing('Resource', filter.resourceId) : null,
              liveAt: filter?.liveAt ?? null,
            }),
          (override) => override.createdAt,
        ),
    },
    { name: 'OverrideConnection', description: 'A page of overrides.' },
    { name: 'OverrideEdge', description: 'An override in its list.' },
  ),
);
