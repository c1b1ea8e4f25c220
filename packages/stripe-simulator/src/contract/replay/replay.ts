import { Api } from '../../door/api.ts';
import { RequestLog } from '../../door/requestLog.ts';
import { ApiFaults } from '../../faults/apiFaults.ts';
import type { Json } from '../../objects/json.ts';
import { frozenTime } from '../../world/time.ts';
import { createWorld } from '../../world/world.ts';
import { setUpCatalog, setUpMissing } from './beforehand.ts';
import { compare, type Difference } from './compare.ts';
import type { Exchange, Recording } from './recordings.ts';
import { upgradeRequest } from './upgradeRequest.ts';
import { objectsIn, Wiring } from './wiring.ts';

export interface ReplayedDifference extends Difference {
  readonly recording: string;
  /** `POST /v1/subscriptions/:id` */
  readonly endpoint: string;
}

/** Asks the simulator what Stripe was asked, in the same order, and tells where it answers otherwise. */
export async function replay(
  recording: Recording,
  exchanges: readonly Exchange[],
  all: readonly Recording[],
): Promise<ReplayedDifference[]> {
  const world = createWorld({
    seed: recording.name,
    time: frozenTime(exchanges[0]?.at ?? 0),
    settings: accountIn(exchanges),
  });
  const api = new Api(world, new ApiFaults(), new RequestLog());
  const wiring = new Wiring();
  setUpCatalog(world, all);
  const differences: ReplayedDifference[] = [];
  for (const exchange of exchanges) {
    world.time.set(exchange.at);
    setUpMissing(world, wiring, exchange, exchanges);
    const answer = await api.answer({
      method: exchange.method,
      url: wiring.translate(exchange.path),
      headers: { authorization: `Bearer ${exchange.status === 401 ? 'nobody' : 'sk_test_replay'}` },
      body: wiring.translate(upgradeRequest(exchange.body)),
    });
    const endpoint = endpointOf(exchange);
    const status = {
      key: 'status',
      what: `${answer.status} instead of ${exchange.status}: ${answer.body.slice(0, 600)}`,
    };
    const found =
      answer.status === exchange.status
        ? compare(exchange.answer, JSON.parse(answer.body) as Json, wiring)
        : [status];
    differences.push(...found.map((one) => ({ ...one, recording: recording.name, endpoint })));
  }
  return differences;
}

export function endpointOf({ method, path }: Pick<Exchange, 'method' | 'path'>): string {
  const plain = path.split('?')[0] ?? '';
  // A plural word is a collection; what follows one and looks like an id is an id.
  const collection = /^(\/v1\/(?:\w+\/)?\w+s)\/(?:\w+_\w{8,}|abcd)(?=\/|$)/;
  return `${method} ${plain.replace(collection, '$1/:id')}`;
}

/** The recorded account's name and country are told on its invoices. */
function accountIn(exchanges: readonly Exchange[]) {
  for (const object of exchanges.flatMap(({ answer }) => [...objectsIn(answer)])) {
    if (object.object === 'invoice') {
      return {
        accountName: String(object.account_name),
        accountCountry: String(object.account_country),
        statementDescriptor: descriptorIn(exchanges),
      };
    }
    if (object.object === 'checkout.session') {
      return { accountName: String((object.branding_settings as Json).display_name), accountCountry: 'US' };
    }
  }
  return { statementDescriptor: descriptorIn(exchanges) };
}

function descriptorIn(exchanges: readonly Exchange[]): string {
  const charge = exchanges
    .flatMap(({ answer }) => [...objectsIn(answer)])
    .find(({ object }) => object === 'charge');
  const descriptor = charge?.calculated_statement_descriptor;
  return typeof descriptor === 'string' ? descriptor : '';
}
