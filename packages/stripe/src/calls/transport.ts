import { Agent as PlainAgent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { Stripe } from 'stripe';
import { createPace, type PaceOptions } from './pace.ts';

type Transport = ReturnType<typeof Stripe.createNodeHttpClient>;

/**
 * The SDK's own way to Stripe, with two differences: calls keep to a pace, and nothing is ever sent twice behind our
 * back. The SDK repeats a call whose connection was closed even where it was told to repeat none; whether that is
 * right is for `createCalls` to say, which counts it.
 */
export function createTransport(isPlain: boolean, pace: PaceOptions): Transport {
  const options = { keepAlive: true, maxSockets: pace.atOnce };
  const agent = isPlain ? new PlainAgent(options) : new SecureAgent(options);
  const inner = Stripe.createNodeHttpClient(agent);
  const inTurn = createPace(pace);
  return {
    getClientName: () => inner.getClientName(),
    makeRequest: async (...call) => {
      try {
        return await inTurn(() => inner.makeRequest(...call));
      } catch (error) {
        throw isClosedConnection(error) ? new Error('The connection was closed.', { cause: error }) : error;
      }
    },
  };
}

function isClosedConnection(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && Stripe.HttpClient.CONNECTION_CLOSED_ERROR_CODES.includes(code);
}
