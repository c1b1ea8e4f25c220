import { decodeForm, textOf } from '../door/formBody.ts';
import type { PageResponse, Parts } from '../door/server.ts';
import { advanceTime } from '../engine/advance.ts';
import { closeDispute, openDispute } from '../engine/disputes.ts';
import type { ApiFault } from '../faults/apiFaults.ts';
import { noFaults, type WebhookFaults } from '../faults/webhookFaults.ts';
import type { Json } from '../objects/json.ts';
import { renderWhole } from '../objects/render.ts';
import type { WebhookEndpoint } from '../objects/webhookEndpoint.ts';
import type { World } from '../world/world.ts';
import { controlPage } from './controlPage.ts';

interface Request {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

/** What one does to the simulator rather than through Stripe's API: `POST /control/<act>`, JSON or a form. */
const acts: Record<string, (parts: Parts, given: Json) => unknown> = {
  time: ({ world }, given) => {
    const now = world.time.now();
    advanceTime(world, given.to === undefined ? now + Number(given.by) : Number(given.to));
    return { now: world.time.now() };
  },
  'faults/api': ({ faults }, given) => {
    const milliseconds = given.milliseconds === undefined ? {} : { milliseconds: Number(given.milliseconds) };
    const where = {
      ...(given.method ? { method: given.method } : {}),
      ...(given.path ? { path: given.path } : {}),
    };
    faults.add({ kind: given.kind, times: Number(given.times ?? 1), ...milliseconds, ...where } as ApiFault);
    return faults.list();
  },
  'faults/webhooks': ({ deliveries }, given) => {
    deliveries.faults = mergedFaults(deliveries.faults, given);
    return deliveries.faults;
  },
  'faults/clear': ({ faults, deliveries }) => {
    faults.clear();
    deliveries.faults = noFaults;
    return {};
  },
  hold: ({ deliveries }, given) => {
    deliveries.held = String(given.held) === 'true';
    return { held: deliveries.held };
  },
  send: async ({ deliveries }, given) => {
    await deliveries.send(given.ids as string[]);
    return {};
  },
  flush: async ({ deliveries }) => {
    await deliveries.flush();
    return { waiting: deliveries.waiting().length };
  },
  'endpoints/roll': ({ world }, given) => {
    const endpoint = world.store.must('webhook_endpoint', String(given.id));
    endpoint.secrets = [world.ids.next('whsec', 32), ...endpoint.secrets.slice(0, 1)];
    return { secrets: endpoint.secrets };
  },
  'endpoints/thin': ({ world }, given) => addThinEndpoint(world, given),
  'disputes/open': ({ world }, given) => {
    const charge = world.store.must('charge', String(given.charge));
    return renderWhole(world, openDispute(world, charge, textOf(given, 'reason') || 'fraudulent'));
  },
  'disputes/close': ({ world }, given) => {
    const dispute = world.store.must('dispute', String(given.id));
    closeDispute(world, dispute, given.status === 'won' ? 'won' : 'lost');
    return renderWhole(world, dispute);
  },
  settings: ({ world }, given) => Object.assign(world.settings, given),
};

/** The logs and the state: `GET /control/<view>`. */
const views: Record<string, (parts: Parts) => unknown> = {
  state: ({ world, faults, deliveries }) => ({
    now: world.time.now(),
    frozen: world.time.frozen,
    events: world.journal.events.length,
    waiting: deliveries.waiting().length,
    held: deliveries.held,
    apiFaults: faults.list(),
    webhookFaults: deliveries.faults,
    settings: world.settings,
  }),
  requests: ({ requests }) => requests.entries,
  events: ({ world }) => world.journal.events,
  deliveries: ({ deliveries }) => deliveries.log,
};

export async function control(parts: Parts, request: Request): Promise<PageResponse> {
  const path = new URL(request.url, 'http://simulator').pathname.replace(/^\/control\/?/, '');
  if (path === '' && request.method === 'GET') return controlPage(parts);
  const view = request.method === 'GET' ? views[path] : undefined;
  if (view) return json(200, view(parts));
  const act = request.method === 'POST' ? acts[path] : undefined;
  if (!act) return json(404, { error: `There is no ${request.method} /control/${path}.` });
  const asForm = !request.body.startsWith('{');
  const given = asForm ? decodeForm(request.body) : (JSON.parse(request.body) as Json);
  const answer = await act(parts, given);
  return asForm && request.body !== ''
    ? { status: 303, headers: { location: '/control' }, body: '' }
    : json(200, answer);
}

function json(status: number, value: unknown): PageResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

/** Each fault takes the kind of value that it has: a number, or yes and no. */
function mergedFaults(current: WebhookFaults, given: Json): WebhookFaults {
  const named = Object.entries(given).filter(([key]) => key in current);
  const values = named.map(([key, value]) => {
    const flag = typeof current[key as keyof WebhookFaults] === 'boolean';
    return [key, flag ? String(value) === 'true' : Number(value)];
  });
  return { ...current, ...Object.fromEntries(values) };
}

/** Thin events need an endpoint of their own; Stripe makes those in its second API, the simulator here. */
function addThinEndpoint(world: World, given: Json): Json {
  const endpoint = world.store.add<WebhookEndpoint>({
    id: world.ids.next('we'),
    object: 'webhook_endpoint',
    created: world.time.now(),
    deleted: false,
    api_version: null,
    description: null,
    enabled_events: (given.enabled_events as string[] | undefined) ?? ['*'],
    metadata: {},
    secrets: [world.ids.next('whsec', 32)],
    status: 'enabled',
    url: String(given.url),
    thin: true,
  });
  return { id: endpoint.id, secret: endpoint.secrets[0] };
}
