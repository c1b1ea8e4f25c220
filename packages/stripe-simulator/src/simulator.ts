import { Api } from './door/api.ts';
import { RequestLog } from './door/requestLog.ts';
import { listen } from './door/server.ts';
import { advanceTime, catchUp } from './engine/advance.ts';
import { ApiFaults } from './faults/apiFaults.ts';
import { Deliveries } from './webhooks/deliveries.ts';
import { createIds } from './world/ids.ts';
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
  const world = createWorld({
    seed: options.seed,
    time,
    ...(options.settings ? { settings: options.settings } : {}),
  });
  const faults = new ApiFaults();
  const requests = new RequestLog();
  const deliveries = new Deliveries(world, createIds(`${options.seed} deliveries`));
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
      await server.close();
    },
  };
}
