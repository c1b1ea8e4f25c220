import { selectLadders } from '@member-console/domain/catalog';
import { planOptionsOf } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { Organization, overviewOf } from '../organizations/Organization.ts';
import { PlanOption } from './PlanOption.ts';

builder.objectField(Organization, 'planOptions', (t) =>
  t.field({
    type: [PlanOption],
    description:
      'Every published plan, ladder by ladder, the lowest first: what it would change for this organization.',
    resolve: async (organization, _args, context) => [
      ...planOptionsOf(
        await overviewOf(organization, context),
        await selectLadders(context.rooms.database, null),
      ),
    ],
  }),
);
