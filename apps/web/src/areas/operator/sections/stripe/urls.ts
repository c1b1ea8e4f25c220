import { withQuery } from '../../../../shared/urls.ts';
import { type ConcernFilters, serializeConcernFilters } from '../../pages/billing/concerns/filters.ts';
import {
  type DriftFilters,
  serializeDriftFilters,
} from '../../pages/billing/reconciliations/reconciliation/filters.ts';
import { type EventFilters, serializeEventFilters } from '../../pages/billing/stripe/events/filters.ts';

export const stripeUrl = '/operator/billing/stripe';
export const stripeEventsUrl = (filters: EventFilters = {}) =>
  withQuery(`${stripeUrl}/events`, serializeEventFilters(filters));
export const stripeEventUrl = (id: string) => `${stripeUrl}/events/${id}`;
export const billingConcernsUrl = (filters: ConcernFilters = {}) =>
  withQuery('/operator/billing/concerns', serializeConcernFilters(filters));
export const reconciliationsUrl = (
  view: { ask?: string | undefined; after?: string | undefined; before?: string | undefined } = {},
) => withQuery('/operator/billing/reconciliations', view);
export const reconciliationUrl = (id: string, filters: DriftFilters = {}) =>
  withQuery(`/operator/billing/reconciliations/${id}`, serializeDriftFilters(filters));
