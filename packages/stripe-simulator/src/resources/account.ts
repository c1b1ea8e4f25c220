import type { Stripe } from 'stripe';
import { listing, within } from '../door/listing.ts';
import { type Answer, type Call, type Route, route } from '../door/route.ts';
import { invalidParameter, invalidRequest } from '../door/stripeError.ts';
import { advanceClock } from '../engine/advance.ts';
import type { Event } from '../objects/event.ts';
import { render } from '../objects/render.ts';
import type { TestClock } from '../objects/testClock.ts';
import type { WebhookEndpoint } from '../objects/webhookEndpoint.ts';
import { snapshotId, thinPayload } from '../webhooks/payload.ts';
import { record } from '../world/record.ts';
import { nowOn, type World } from '../world/world.ts';
import { found, foundLiving } from './found.ts';
import { mergedMetadata } from './given.ts';

/** What belongs to the account itself: its events, who is told of them, its clocks. */
export const accountRoutes: readonly Route[] = [
  route('GET', '/v1/account', 'accountRetrieve', account),
  route('GET', '/v1/events', 'eventList', listEvents),
  route('GET', '/v1/events/:id', 'eventRetrieve', retrieveEvent),
  route('GET', '/v2/core/events/:id', null, retrieveThinEvent),
  route('POST', '/v1/webhook_endpoints', 'webhookEndpointCreate', createEndpoint),
  route('GET', '/v1/webhook_endpoints', 'webhookEndpointList', listEndpoints),
  route('GET', '/v1/webhook_endpoints/:id', 'webhookEndpointRetrieve', ({ world, id }) =>
    found(world, 'webhook_endpoint', id),
  ),
  route('POST', '/v1/webhook_endpoints/:id', 'webhookEndpointUpdate', updateEndpoint),
  route('DELETE', '/v1/webhook_endpoints/:id', null, removeEndpoint),
  route('POST', '/v1/test_helpers/test_clocks', 'testClockCreate', createClock),
  route('GET', '/v1/test_helpers/test_clocks', 'testClockList', listClocks),
  route('GET', '/v1/test_helpers/test_clocks/:id', 'testClockRetrieve', ({ world, id }) =>
    found(world, 'test_helpers.test_clock', id),
  ),
  route('POST', '/v1/test_helpers/test_clocks/:id/advance', 'testClockAdvance', advance),
  route('DELETE', '/v1/test_helpers/test_clocks/:id', null, removeClock),
];

function account({ world }: Call<unknown>): Answer {
  return {
    plain: {
      id: 'acct_simulator',
      object: 'account',
      business_profile: null,
      business_type: null,
      capabilities: { card_payments: 'active', transfers: 'active' },
      charges_enabled: true,
      country: world.settings.accountCountry,
      created: 0,
      default_currency: 'eur',
      details_submitted: true,
      email: null,
      payouts_enabled: true,
      settings: null,
      type: 'standard',
    },
  };
}

const eventDays = 30;

function recent(world: World, event: Event): boolean {
  return event.created >= nowOn(world, null) - eventDays * 86_400;
}

function listEvents({ world, params }: Call<Stripe.EventListParams>) {
  const wanted = params.types ?? (params.type === undefined ? undefined : [params.type]);
  const events = world.journal.events
    .filter((one) => recent(world, one))
    .filter((one) => wanted === undefined || wanted.some((pattern) => fits(pattern, one.type)))
    .filter((one) => within(params.created, one.created));
  return listing('/v1/events', params, events);
}

/** `customer.*` stands for all that begins so. */
function fits(pattern: string, type: string): boolean {
  return pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : pattern === type;
}

function retrieveEvent({ world, id }: Call<unknown>) {
  return found(world, 'event', id);
}

/** A thin event is fetched by an id of its own, and tells no more than it did when it was sent. */
function retrieveThinEvent({ world, id }: Call<unknown>): Answer {
  return { plain: thinPayload(found(world, 'event', snapshotId(id))) };
}

function createEndpoint({ world, params }: Call<Stripe.WebhookEndpointCreateParams>): Answer {
  const endpoint = world.store.add<WebhookEndpoint>({
    id: world.ids.next('we'),
    object: 'webhook_endpoint',
    created: nowOn(world, null),
    deleted: false,
    api_version: params.api_version ?? null,
    description: params.description || null,
    enabled_events: params.enabled_events,
    metadata: mergedMetadata(params.metadata, {}),
    secrets: [world.ids.next('whsec', 32)],
    status: 'enabled',
    url: params.url,
    thin: false,
  });
  return { plain: { ...render(world, endpoint), secret: endpoint.secrets[0] } };
}

function updateEndpoint({ world, params, id }: Call<Stripe.WebhookEndpointUpdateParams>) {
  const endpoint = foundLiving(world, 'webhook_endpoint', id);
  endpoint.url = params.url ?? endpoint.url;
  endpoint.enabled_events = params.enabled_events ?? endpoint.enabled_events;
  endpoint.description = params.description ?? endpoint.description;
  endpoint.metadata = mergedMetadata(params.metadata, endpoint.metadata);
  if (params.disabled !== undefined) endpoint.status = params.disabled ? 'disabled' : 'enabled';
  return endpoint;
}

function removeEndpoint({ world, id }: Call<unknown>) {
  const endpoint = foundLiving(world, 'webhook_endpoint', id);
  endpoint.deleted = true;
  return endpoint;
}

function listEndpoints({ world, params }: Call<Stripe.WebhookEndpointListParams>) {
  return listing(
    '/v1/webhook_endpoints',
    params,
    world.store.all('webhook_endpoint').filter((one) => !one.deleted),
  );
}

function createClock({ world, params }: Call<Stripe.TestHelpers.TestClockCreateParams>) {
  const clock = world.store.add<TestClock>({
    id: world.ids.next('clock'),
    object: 'test_helpers.test_clock',
    created: nowOn(world, null),
    deleted: false,
    frozen_time: params.frozen_time,
    name: params.name ?? null,
    target: null,
  });
  record(world, 'test_helpers.test_clock.created', clock);
  return clock;
}

function advance({ world, params, id }: Call<Stripe.TestHelpers.TestClockAdvanceParams>) {
  const clock = foundLiving(world, 'test_helpers.test_clock', id);
  if (params.frozen_time <= clock.frozen_time) {
    throw invalidParameter('The new frozen time must be after the current one.', 'frozen_time');
  }
  const limit = clock.frozen_time + 2 * shortestInterval(world, clock.id);
  if (params.frozen_time > limit) {
    throw invalidRequest(
      'You cannot advance a test clock more than two intervals from the current frozen time, by its shortest subscription.',
      { param: 'frozen_time' },
    );
  }
  advanceClock(world, clock, params.frozen_time);
  return clock;
}

const intervalSeconds = { day: 86_400, week: 7 * 86_400, month: 31 * 86_400, year: 366 * 86_400 };

/** Without a subscription a clock may go two years at once. */
function shortestInterval(world: World, clock: string): number {
  const lengths = world.store
    .all('customer')
    .filter((customer) => customer.test_clock === clock)
    .flatMap((customer) => world.store.of('subscription', customer.id))
    .filter(
      (subscription) => subscription.status !== 'canceled' && subscription.status !== 'incomplete_expired',
    )
    .flatMap((subscription) =>
      subscription.items.map((id) => world.store.must('subscription_item', id).price),
    )
    .map((price) => world.store.must('price', price).recurring)
    .map((recurring) =>
      recurring ? intervalSeconds[recurring.interval] * recurring.interval_count : intervalSeconds.year,
    );
  return Math.min(intervalSeconds.year, ...lengths);
}

/** A clock takes its customers with it. */
function removeClock({ world, id }: Call<unknown>) {
  const clock = foundLiving(world, 'test_helpers.test_clock', id);
  for (const customer of world.store.all('customer')) {
    if (customer.test_clock !== id || customer.deleted) continue;
    for (const subscription of world.store.of('subscription', customer.id)) subscription.status = 'canceled';
    customer.deleted = true;
  }
  clock.deleted = true;
  record(world, 'test_helpers.test_clock.deleted', clock);
  return clock;
}

function listClocks({ world, params }: Call<Stripe.TestHelpers.TestClockListParams>) {
  return listing(
    '/v1/test_helpers/test_clocks',
    params,
    world.store.all('test_helpers.test_clock').filter((one) => !one.deleted),
  );
}
