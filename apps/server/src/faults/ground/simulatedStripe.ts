import { type Simulator, startSimulator } from '@member-console/stripe-simulator';

/** What the console and the simulator have agreed on. No log may show either. */
export const SECRET_KEY = 'sk_test_faults_2f8a61c09d';
export const WEBHOOK_SECRET = 'whsec_faults_71b3d94e0a';

/** A simulated Stripe whose clock stands still until it is moved, and what its dashboard would do there. */
export interface SimulatedStripe {
  readonly simulator: Simulator;
  /** Anything that Stripe's API takes. @throws Error with Stripe's words when it refuses. */
  call(method: 'GET' | 'POST' | 'DELETE', path: string, params?: object): Promise<StripeObject>;
}

export type StripeObject = Readonly<Record<string, unknown>> & { readonly id: string };

/** Starts one that tells the console at this port of everything. */
export async function openStripe(seed: string, consolePort: number): Promise<SimulatedStripe> {
  const simulator = await startSimulator({
    seed,
    startAt: Math.floor(Date.now() / 1000),
    webhook: { url: webhookUrl(consolePort), secret: WEBHOOK_SECRET },
  });
  return {
    simulator,
    async call(method, path, params = {}) {
      const query = form(params).toString();
      const answer = await fetch(`${simulator.origin}/v1/${path}${method === 'GET' ? `?${query}` : ''}`, {
        method,
        headers: {
          authorization: `Bearer ${SECRET_KEY}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        ...(method === 'GET' ? {} : { body: query }),
      });
      const body = (await answer.json()) as StripeObject & { readonly error?: { readonly message: string } };
      if (body.error !== undefined) throw new Error(`${method} ${path}: ${body.error.message}`);
      return body;
    },
  };
}

export const webhookUrl = (port: number) => `http://127.0.0.1:${port}/webhooks/stripe`;

/** Stripe's way to write what is nested: `items[0][price]`. */
function form(params: object, prefix = ''): URLSearchParams {
  const all = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    const name = prefix === '' ? key : `${prefix}[${key}]`;
    if (typeof value === 'object' && value !== null) {
      for (const [inner, text] of form(value, name)) all.append(inner, text);
    } else all.append(name, String(value));
  }
  return all;
}
