import { Stripe } from 'stripe';
import { type Calls, createCalls, type FailedCall, type Patience } from './calls/createCalls.ts';
import { createTransport } from './calls/transport.ts';

/** The shape of everything we are told, and of the events that are sent to us. */
export const apiVersion = '2026-10-28.endive';

export interface StripeOptions {
  readonly secretKey: string;
  /** All that are good at the moment: while one is replaced there are two, and each endpoint has its own. */
  readonly webhookSecrets: readonly string[];
  /** Of the simulator; with it no key of Stripe's live mode is accepted. */
  readonly apiOrigin?: string;
  /** The only sites that people are sent back to; any, when left out. */
  readonly returnOrigins?: readonly string[];
  /** The portal as somebody has set it up in Stripe; without it one for payment methods and invoices alone. */
  readonly portalConfiguration?: string;
  readonly log?: (call: FailedCall) => void;
  readonly patience?: Partial<Patience>;
}

/** An account at Stripe, or a simulated one, and how to speak with it. */
export interface OpenStripe {
  readonly calls: Calls;
  readonly mode: 'test' | 'live';
  /** The simulator's; null is Stripe. */
  readonly apiOrigin: string | null;
}

const patience: Patience = { timeoutMs: 20_000, attempts: 4, pauseMs: 500 };

/** Stripe takes 100 calls a second in live mode and 25 in a sandbox; others use the same account. */
const callsPerSecond = { live: 80, test: 20 };
const callsAtOnce = 20;

export function openStripe(options: StripeOptions): OpenStripe {
  const mode = modeOf(options.secretKey);
  const apiOrigin = options.apiOrigin ?? null;
  if (apiOrigin !== null && mode === 'live') throw new Error('A live key of Stripe is for Stripe alone.');
  const perSecond = apiOrigin === null ? callsPerSecond[mode] : Number.POSITIVE_INFINITY;
  const patient = { ...patience, ...options.patience };
  const stripe = new Stripe(options.secretKey, {
    apiVersion,
    appInfo: { name: 'Member Console' },
    httpClient: createTransport(apiOrigin?.startsWith('http:') ?? false, { atOnce: callsAtOnce, perSecond }),
    maxNetworkRetries: 0,
    telemetry: false,
    timeout: patient.timeoutMs,
    ...(apiOrigin === null ? {} : addressOf(apiOrigin)),
  });
  return {
    calls: createCalls(stripe, patient, options.log ?? (() => undefined)),
    mode,
    apiOrigin,
  };
}

function modeOf(secretKey: string): 'test' | 'live' {
  const mode = /^[rs]k_(test|live)_\w/.exec(secretKey)?.[1];
  if (mode === 'test' || mode === 'live') return mode;
  throw new Error('A secret key of Stripe begins with sk_test_, sk_live_, rk_test_ or rk_live_.');
}

function addressOf(origin: string) {
  const { hostname, port, protocol } = new URL(origin);
  const isPlain = protocol === 'http:';
  return {
    host: hostname,
    port: Number(port || (isPlain ? 80 : 443)),
    protocol: isPlain ? ('http' as const) : ('https' as const),
  };
}
