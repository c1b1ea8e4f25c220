import {
  type ConcernView,
  type DriftView,
  findConcerns,
  findDrifts,
  findPayloads,
  findReconciliations,
  findStripeEvents,
  type RunView,
  type StripeEventView,
} from '@member-console/domain/billing';
import type { Viewer } from '@member-console/domain/identity';
import DataLoader from 'dataloader';
import type { Rooms } from '../rooms.ts';
import { inOrder } from './inOrder.ts';

/** What operators watch of Stripe. All are null for everybody else. */
export interface StripeWatchLoaders {
  readonly stripeEvent: DataLoader<string, StripeEventView | null>;
  /** Null also for operators who do not look after money. */
  readonly stripePayload: DataLoader<string, { readonly payload: unknown } | null>;
  readonly billingConcern: DataLoader<string, ConcernView | null>;
  readonly reconciliation: DataLoader<string, RunView | null>;
  readonly drift: DataLoader<string, DriftView | null>;
}

export function createStripeWatchLoaders(
  rooms: Rooms,
  viewer: () => Promise<Viewer | null>,
): StripeWatchLoaders {
  return {
    stripeEvent: new DataLoader(async (ids) =>
      inOrder(ids, await findStripeEvents(rooms, await viewer(), ids)),
    ),
    stripePayload: new DataLoader(async (ids) =>
      inOrder(ids, await findPayloads(rooms, await viewer(), ids)),
    ),
    billingConcern: new DataLoader(async (ids) =>
      inOrder(ids, await findConcerns(rooms, await viewer(), ids)),
    ),
    reconciliation: new DataLoader(async (ids) =>
      inOrder(ids, await findReconciliations(rooms, await viewer(), ids)),
    ),
    drift: new DataLoader(async (ids) => inOrder(ids, await findDrifts(rooms, await viewer(), ids))),
  };
}
