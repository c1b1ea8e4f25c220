import type { Stripe } from 'stripe';
import { listing } from '../door/listing.ts';
import { type Answer, type Call, type Route, route } from '../door/route.ts';
import { invalidRequest } from '../door/stripeError.ts';
import { aggregate } from '../engine/usage.ts';
import type { Meter, MeterEvent } from '../objects/meter.ts';
import { change, record } from '../world/record.ts';
import { nowFor, nowOn, type World } from '../world/world.ts';
import { found } from './found.ts';

export const meterRoutes: readonly Route[] = [
  route('POST', '/v1/billing/meters', 'meterCreate', create),
  route('GET', '/v1/billing/meters', 'meterList', list),
  route('GET', '/v1/billing/meters/:id', 'meterRetrieve', ({ world, id }) =>
    found(world, 'billing.meter', id),
  ),
  route('POST', '/v1/billing/meters/:id', 'meterUpdate', update),
  route('POST', '/v1/billing/meters/:id/deactivate', 'meterDeactivate', deactivate),
  route('POST', '/v1/billing/meters/:id/reactivate', 'meterReactivate', reactivate),
  route('GET', '/v1/billing/meters/:id/event_summaries', 'meterEventSummaries', summaries),
  route('POST', '/v1/billing/meter_events', 'meterEventCreate', createEvent),
  route('POST', '/v2/billing/meter_events', 'meterEventCreateV2', createEventV2),
];

function create({ world, params }: Call<Stripe.Billing.MeterCreateParams>) {
  if (
    world.store
      .all('billing.meter')
      .some((one) => one.event_name === params.event_name && one.status === 'active')
  ) {
    throw invalidRequest(`An active meter already exists with the event name ${params.event_name}.`, {
      param: 'event_name',
    });
  }
  const now = nowOn(world, null);
  const meter = world.store.add<Meter>({
    id: world.ids.next('mtr_test'),
    object: 'billing.meter',
    created: now,
    customer_key: params.customer_mapping?.event_payload_key ?? 'stripe_customer_id',
    formula: params.default_aggregation.formula as Meter['formula'],
    display_name: params.display_name,
    event_name: params.event_name,
    event_time_window: params.event_time_window ?? null,
    status: 'active',
    deactivated_at: null,
    updated: now,
    value_key: params.value_settings?.event_payload_key ?? 'value',
  });
  record(world, 'billing.meter.created', meter);
  return meter;
}

function update({ world, params, id }: Call<Stripe.Billing.MeterUpdateParams>) {
  return change(world, 'billing.meter.updated', found(world, 'billing.meter', id), (meter) => {
    meter.display_name = params.display_name ?? meter.display_name;
  });
}

function deactivate({ world, id }: Call<unknown>) {
  return change(world, 'billing.meter.deactivated', found(world, 'billing.meter', id), (meter) => {
    meter.status = 'inactive';
    meter.deactivated_at = nowOn(world, null);
  });
}

function reactivate({ world, id }: Call<unknown>) {
  return change(world, 'billing.meter.reactivated', found(world, 'billing.meter', id), (meter) => {
    meter.status = 'active';
    meter.deactivated_at = null;
  });
}

function list({ world, params }: Call<Stripe.Billing.MeterListParams>) {
  const meters = world.store
    .all('billing.meter')
    .filter((one) => params.status === undefined || one.status === params.status);
  return listing('/v1/billing/meters', params, meters);
}

interface Usage {
  readonly event_name: string;
  readonly payload: Record<string, string>;
  readonly identifier?: string;
  readonly timestamp?: number;
}

function addEvent(world: World, given: Usage): MeterEvent {
  const meter = world.store
    .all('billing.meter')
    .find((one) => one.event_name === given.event_name && one.status === 'active');
  if (!meter) {
    throw invalidRequest(`No active meter found for event name ${given.event_name}.`, {
      param: 'event_name',
      code: 'no_meter',
    });
  }
  const customer = given.payload[meter.customer_key] ?? null;
  const id = given.identifier ?? world.ids.next('meter_event');
  const known = world.store.get('billing.meter_event', id);
  if (known) {
    throw invalidRequest(`An event already exists with identifier ${id}.`, {
      param: 'identifier',
      code: 'duplicate_meter_event',
    });
  }
  const now = nowFor(world, { customer });
  return world.store.add<MeterEvent>({
    id,
    object: 'billing.meter_event',
    created: now,
    customer,
    event_name: given.event_name,
    payload: given.payload,
    timestamp: given.timestamp ?? now,
  });
}

function createEvent({ world, params }: Call<Stripe.Billing.MeterEventCreateParams>) {
  return addEvent(world, params as Usage);
}

/** The second version speaks JSON and writes instants as text. */
function createEventV2({ world, params }: Call<Stripe.V2.Billing.MeterEventCreateParams>): Answer {
  const { timestamp, ...given } = params;
  const event = addEvent(world, {
    ...given,
    ...(timestamp === undefined ? {} : { timestamp: Math.floor(Date.parse(timestamp) / 1000) }),
  });
  return {
    plain: {
      object: 'v2.billing.meter_event',
      created: iso(event.created),
      event_name: event.event_name,
      identifier: event.id,
      livemode: false,
      payload: event.payload,
      timestamp: iso(event.timestamp),
    },
  };
}

const iso = (seconds: number) => new Date(seconds * 1000).toISOString();

function summaries({ world, params, id }: Call<Stripe.Billing.MeterListEventSummariesParams>): Answer {
  const meter = found(world, 'billing.meter', id);
  const value = aggregate(world, meter.id, params.customer, {
    start: params.start_time,
    end: params.end_time,
  });
  const data =
    value === 0
      ? []
      : [
          {
            id: `mtrusg_test_${meter.id}_${params.start_time}`,
            object: 'billing.meter_event_summary',
            aggregated_value: value,
            end_time: params.end_time,
            livemode: false,
            meter: meter.id,
            start_time: params.start_time,
          },
        ];
  return {
    plain: { object: 'list', data, has_more: false, url: `/v1/billing/meters/${id}/event_summaries` },
  };
}
