import { Agent as PlainAgent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { Stripe } from 'stripe';
import { createPace, type PaceOptions } from './pace.ts';

type Transport = ReturnType<typeof Stripe.createNodeHttpClient>;

/**
 * The SDK's own way to Stripe, with three differences. Calls keep to a pace. Nothing is sent twice behind our back: the
 * SDK repeats a call whose connection was closed even where it was told to repeat none, and whether that is right is
 * for `createCalls` to say. And what is not an answer of Stripe's is a failure: the SDK takes any JSON without an
 * `error` for a success, whatever its status, and never returns from one that is not an object.
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
        return ofStripe(await inTurn(() => inner.makeRequest(...call)));
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

type Answer = Awaited<ReturnType<Transport['makeRequest']>>;

function ofStripe(answer: Answer): Answer {
  const read = answer.toJSON.bind(answer);
  answer.toJSON = async () => {
    const body: unknown = await read();
    const isObject = typeof body === 'object' && body !== null;
    if (!isObject || (answer.getStatusCode() >= 400 && !('error' in body))) {
      throw new Error('This is not an answer of Stripe.');
    }
    return body;
  };
  return answer;
}
