import { noFaults, type WebhookFaults } from '../faults/webhookFaults.ts';
import type { Event } from '../objects/event.ts';
import type { WebhookEndpoint } from '../objects/webhookEndpoint.ts';
import type { Ids } from '../world/ids.ts';
import type { World } from '../world/world.ts';
import { compose } from './compose.ts';

export interface Delivery {
  readonly id: string;
  readonly event: string;
  readonly type: string;
  readonly endpoint: string;
  readonly copy: number;
  state: 'waiting' | 'sending' | 'delivered' | 'failed' | 'dropped';
  attempts: Attempt[];
  /** When it is tried next, on the simulator's clock. */
  nextAt: number;
}

export interface Attempt {
  readonly at: number;
  /** Null when nobody answered. */
  readonly status: number | null;
  readonly faults: readonly string[];
}

/** Seconds after a failed attempt at which a sandbox tries again; after these it gives up. */
const retrySeconds = [60, 3600, 4 * 3600];
const timeoutMilliseconds = 10_000;

/** Tells webhook endpoints of events, keeps the log, and tries again what failed. */
export class Deliveries {
  faults: WebhookFaults = noFaults;
  /** When set, nothing is sent until `send` names it. */
  held = false;
  readonly log: Delivery[] = [];
  readonly #byId = new Map<string, Delivery>();
  /** Those of the log that are still to be sent; the log grows, this does not. */
  #pending: Delivery[] = [];
  readonly #world: World;
  readonly #chance: Ids;
  #working: Promise<void> | null = null;

  constructor(world: World, chance: Ids) {
    this.#world = world;
    this.#chance = chance;
    world.journal.listen((event) => this.#plan(event));
  }

  /** Sends everything whose time has come; resolves when nothing is left to send now. */
  flush(): Promise<void> {
    this.#working ??= this.#work().finally(() => (this.#working = null));
    return this.#working;
  }

  /** Plans anew what had not been delivered when the last run ended. */
  resume(): void {
    for (const event of this.#world.journal.events) if (event.pending_webhooks > 0) this.#plan(event);
  }

  /** Sends these, in this order, one after the other; also while deliveries are held. */
  async send(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const delivery = this.#byId.get(id);
      if (delivery) await this.#attempt(delivery);
    }
  }

  waiting(): Delivery[] {
    return this.#pending.filter((one) => one.state === 'waiting');
  }

  #plan(event: Event): void {
    const endpoints = this.#world.store
      .all('webhook_endpoint')
      .filter(
        (endpoint) => !endpoint.deleted && endpoint.status === 'enabled' && wants(endpoint, event.type),
      );
    for (const endpoint of endpoints) {
      for (let copy = 1; copy <= this.faults.copies; copy += 1) this.#add(endpoint, event, copy);
    }
    event.pending_webhooks = endpoints.length;
  }

  #add(endpoint: WebhookEndpoint, event: Event, copy: number): void {
    const delivery: Delivery = {
      id: this.#chance.next('del', 12),
      event: event.id,
      type: event.type,
      endpoint: endpoint.id,
      copy,
      state: this.#draw(this.faults.drop) ? 'dropped' : 'waiting',
      attempts: [],
      nextAt: this.#world.time.now(),
    };
    this.log.push(delivery);
    this.#byId.set(delivery.id, delivery);
    if (delivery.state === 'waiting') this.#pending.push(delivery);
  }

  async #work(): Promise<void> {
    // Answers first: a delivery starts only when whatever caused it has returned.
    await new Promise((resolve) => setImmediate(resolve));
    for (let next = this.#next(); next.length > 0; next = this.#next()) {
      await Promise.all(next.map((delivery) => this.#attempt(delivery)));
    }
  }

  #next(): Delivery[] {
    if (this.held) return [];
    const now = this.#world.time.now();
    this.#pending = this.#pending.filter(({ state }) => state === 'waiting' || state === 'sending');
    const ready = this.#pending.filter((one) => one.state === 'waiting' && one.nextAt <= now);
    if (this.faults.burst > 1) return ready.length >= this.faults.burst ? ready : [];
    if (this.faults.shuffle) this.#mix(ready);
    return ready.slice(0, this.faults.atOnce);
  }

  /** Puts a random one of them, and of the rest, to the front; as many as are sent next. */
  #mix(ready: Delivery[]): void {
    for (let place = 0; place < Math.min(this.faults.atOnce, ready.length); place += 1) {
      const [picked] = ready.splice(place + this.#chance.number(ready.length - place), 1);
      if (picked) ready.splice(place, 0, picked);
    }
  }

  async #attempt(delivery: Delivery): Promise<void> {
    const event = this.#world.store.must('event', delivery.event);
    const endpoint = this.#world.store.must('webhook_endpoint', delivery.endpoint);
    delivery.state = 'sending';
    const message = compose(this.#world, endpoint, event, this.faults, (share) => this.#draw(share));
    if (this.faults.delayMilliseconds > 0)
      await new Promise((resolve) => setTimeout(resolve, this.faults.delayMilliseconds));
    const answered = await post(endpoint.url, message.body, message.signature);
    const ignored = answered !== null && this.#draw(this.faults.timeoutAfterCommit);
    const status = ignored ? null : answered;
    const faults = ignored ? [...message.faults, 'timeout_after_commit'] : message.faults;
    delivery.attempts.push({ at: this.#world.time.now(), status, faults });
    this.#conclude(delivery, event, status);
  }

  #conclude(delivery: Delivery, event: Event, status: number | null): void {
    if (status !== null && status >= 200 && status < 300) {
      delivery.state = 'delivered';
      event.pending_webhooks = Math.max(0, event.pending_webhooks - 1);
      return;
    }
    const wait = retrySeconds[delivery.attempts.length - 1];
    delivery.state = wait === undefined ? 'failed' : 'waiting';
    delivery.nextAt = this.#world.time.now() + (wait ?? 0);
  }

  #draw(share: number): boolean {
    return share > 0 && this.#chance.number(1_000_000) < share * 1_000_000;
  }
}

function wants(endpoint: WebhookEndpoint, type: string): boolean {
  return endpoint.enabled_events.some((pattern) => pattern === '*' || pattern === type);
}

async function post(url: string, body: string, signature: string): Promise<number | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': signature,
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return null;
  }
}
