import { type Settled, selectTransitionsAt } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { Organization, overviewOf } from '../organizations/Organization.ts';
import { Grant } from './Grant.ts';
import { Override } from './Override.ts';
import { PlanRequest } from './PlanRequest.ts';
import { Transition } from './Transition.ts';

/** What every change of plans answers when it is carried out. Each mutation has a success of its own that is one. */
export const PlanChangeSuccess = builder.interfaceRef<Settled>('PlanChangeSuccess').implement({
  description:
    'A change of plans was carried out. What every one of them tells, so that a client can ask for `... on PlanChangeSuccess`.',
  fields: (t) => ({
    request: t.field({
      type: PlanRequest,
      description: 'The request, which `undoRequest` can take back.',
      resolve: ({ requestId }, _args, context) => foundBy(context.loaders.planRequest, requestId),
    }),
    organization: t.field({
      type: Organization,
      description: 'The organization, with what it may use now.',
      resolve: ({ organizationId }, _args, context) => overviewOf({ id: organizationId }, context),
    }),
    grants: t.field({
      type: [Grant],
      description: 'Grants that were made.',
      resolve: ({ grantIds }, _args, context) => allFoundBy(context.loaders.grant, grantIds),
    }),
    overrides: t.field({
      type: [Override],
      description: 'Overrides that were set.',
      resolve: ({ overrideIds }, _args, context) => allFoundBy(context.loaders.override, overrideIds),
    }),
    transitions: t.field({
      type: [Transition],
      description:
        'What was recorded, boundaries included that time had passed before. What is scheduled is recorded when its time comes.',
      resolve: async ({ organizationId, transitions }, _args, { rooms }) => [
        ...(await selectTransitionsAt(rooms.database, organizationId, transitions)),
      ],
    }),
    shadowedGrants: t.field({
      type: [Grant],
      description:
        'Of the grants that were made those that never win as things stand: recorded, and shadowed by something stronger.',
      resolve: ({ shadowedGrantIds }, _args, context) => allFoundBy(context.loaders.grant, shadowedGrantIds),
    }),
  }),
});

type Loader<Found> = { load(id: string): Promise<Found | null> };

async function foundBy<Found>(loader: Loader<Found>, id: string): Promise<Found> {
  const found = await loader.load(id);
  if (found === null) throw missing('record');
  return found;
}

function allFoundBy<Found>(loader: Loader<Found>, ids: readonly string[]): Promise<Found[]> {
  return Promise.all(ids.map((id) => foundBy(loader, id)));
}
