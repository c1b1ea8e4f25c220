import { Api } from './door/api.ts';
import { RequestLog } from './door/requestLog.ts';
import { listen } from './door/server.ts';
import { advanceTime, catchUp } from './engine/advance.ts';
import { ApiFaults } from './faults/apiFaults.ts';
import { Deliveries } from './webhooks/deliveries.ts';
import { ownEndpoint } from './webhooks/ownEndpoint.ts';
import { createIds } from './world/ids.ts';
import { keeper, readKept, restore } from './world/kept.ts';
import type { Settings } from './world/settings.ts';
import { frozenTime, runningTime } from './world/time.ts';
import { createWorld, type World } from './world/world.ts';

export interface SimulatorOptions {
  /** The same seed and the same calls give the same ids and the same events. */
  readonly seed: string;
  /** Where the clock stands still until it is moved; left out, it follows the real clock. */
  readonly startAt?: number;
  readonly settings?: Partial<Settings>;
  /** 0 takes any free port. */
  readonly port?: number;
  /** Where the account is kept between two runs; left out, it is forgotten. Only with a clock that follows the real one. */
  readonly keptIn?: string;
  /** An endpoint that hears of everything. */
  readonly webhook?: { readonly url: string; readonly secret: string };
  /** Hears every answer as it leaves; for tests that check them all. */
  readonly onAnswer?: (body: string) => void;
}

export interface Simulator {
  readonly origin: string;
  readonly port: number;
  readonly world: World;
  readonly faults: ApiFaults;
  readonly deliveries: Deliveries;
  readonly requests: RequestLog;
  /** Moves the simulator's clock, doing on the way what falls due, and sends the webhooks. */
  advanceTo(seconds: number): Promise<void>;
  close(): Promise<void>;
}

const tickMilliseconds = 1000;

/** Starts a Stripe of one's own on loopback. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const time = options.startAt === undefined ? runningTime() : frozenTime(options.startAt);
  const kept = options.keptIn === undefined ? null : readKept(options.keptIn);
  const world = createWorld({
    // What is made from now on gets other ids than what was made before.
    seed: kept ? `${options.seed} ${kept.entities.length}` : options.seed,
    time,
    ...(options.settings ? { settings: options.settings } : {}),
  });
  if (kept) restore(world, kept);
  if (options.webhook) ownEndpoint(world, options.webhook);
  const faults = new ApiFaults();
  const requests = new RequestLog();
  const deliveries = new Deliveries(world, createIds(`${options.seed} deliveries`));
  deliveries.resume();
  const save = options.keptIn === undefined ? () => undefined : keeper(world, options.keptIn);
  const parts = {
    world,
    faults,
    requests,
    deliveries,
    api: new Api(world, faults, requests, options.onAnswer),
  };
  const server = await listen(parts, options.port ?? 0);
  world.origin = `http://127.0.0.1:${server.port}`;
  const tick = time.frozen
    ? null
    : setInterval(() => {
        catchUp(world);
        void deliveries.flush();
        save();
      }, tickMilliseconds);
  return {
    origin: world.origin,
    port: server.port,
    world,
    faults,
    deliveries,
    requests,
    advanceTo: async (seconds) => {
      advanceTime(world, seconds);
      await deliveries.flush();
    },
    close: async () => {
      if (tick) clearInterval(tick);
      save();
      await server.close();
    },
  };
}
