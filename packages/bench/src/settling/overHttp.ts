import { fileURLToPath } from 'node:url';
import { APP_SECRET, environmentOf, serverOf } from '../home/console.ts';
import { assertEqualAnswers } from '../http/assertEqualAnswers.ts';
import { measureSide } from '../http/compareSides.ts';
import { graphqlRequest } from '../http/graphqlRequest.ts';
import type { Side } from '../http/side.ts';
import { sidesReport } from '../http/sidesReport.ts';
import type { Generator } from '../load/load.ts';
import { interleave } from '../measure/interleave.ts';
import { startServing } from '../processes/start.ts';
import type { World } from '../world/makeWorlds.ts';
import { apiId, GIFT, type GiftVariables } from './gift.ts';
import { openGround, type SettlingGround } from './ground.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const FLOOR = fileURLToPath(new URL('floorMain.ts', import.meta.url));

export interface HttpSettlingEffort {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  /** Organizations laid out for one sample: more than can be served in its time. */
  readonly batch: number;
}

/** How many samples long a side is warmed up: samples are short, and code that ran a hundred times is not compiled yet. */
const WARM_UP = 6;

/** A plan is given over HTTP: through GraphQL, beside one call of one function behind the bare server. */
export async function settlingOverHttp(
  world: World,
  generator: Generator,
  postgresPid: number,
  { rounds, seconds, connections, batch }: HttpSettlingEffort,
): Promise<string> {
  await using ground = await openGround(world, 2);
  const environment = { ...environmentOf(world), NODE_ENV: 'test', LOG_LEVEL: 'info' };
  await using floor = await startServing(FLOOR, environment);
  await using ours = await startServing(serverOf(ROOT), environment);
  const sides = [
    { name: 'one function', serving: floor },
    { name: 'ours', serving: ours },
  ].map((side): Side => ({ ...side, requests: requestsFor(ground, 10) }));
  await assertEqualAnswers(sides, 10);
  const samples = await interleave(sides, rounds, (side, isWarmUp) => {
    const times = isWarmUp ? WARM_UP : 1;
    const fresh = { ...side, requests: requestsFor(ground, times * batch) };
    return measureSide(fresh, generator, postgresPid, connections, times * seconds);
  });
  return [
    `A plan is given over HTTP: ${connections} connections, ${rounds} rounds of ${seconds} s, each organization once\n`,
    sidesReport(samples),
  ].join('\n');
}

/** A request for each of so many organizations that have not had one. */
function requestsFor(ground: SettlingGround, count: number): readonly string[] {
  const { ladderId, productId } = ground.tiers.community;
  return ground.next('community', count).map((organizationId) => {
    const variables: GiftVariables = {
      input: {
        organizationId: apiId('org', organizationId),
        ladderId: apiId('lad', ladderId),
        productId: apiId('prod', productId),
        endsAt: ground.endsAt.toISOString(),
        reason: 'Decided at the assembly of the cooperative',
      },
    };
    return graphqlRequest({ query: GIFT, variables }, APP_SECRET, ground.operator.token);
  });
}
