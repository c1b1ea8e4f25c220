import { fileURLToPath } from 'node:url';
import { APP_SECRET, environmentOf, serverOf } from '../home/console.ts';
import type { HomeEffort } from '../home/home.ts';
import { assertEqualAnswers } from '../http/assertEqualAnswers.ts';
import { compareSides } from '../http/compareSides.ts';
import { graphqlRequest } from '../http/graphqlRequest.ts';
import type { Side } from '../http/side.ts';
import { sidesReport } from '../http/sidesReport.ts';
import type { Generator } from '../load/load.ts';
import { startServing } from '../processes/start.ts';
import { profileSide } from '../profile/profileSide.ts';
import { figure } from '../report.ts';
import type { World } from '../world/makeWorlds.ts';
import { ENTITLEMENTS, PEER_ENTITLEMENTS } from './operation.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const FLOOR = fileURLToPath(new URL('../floor/main.ts', import.meta.url));
const PEER = fileURLToPath(new URL('../peer/main.ts', import.meta.url));

/** What an organization may use, and why, over HTTP: ours, beside the floor and beside PostGraphile. */
export async function reading(
  world: World,
  generator: Generator,
  postgresPid: number,
  effort: HomeEffort,
): Promise<string> {
  const { connections, rounds, seconds, compared, profile } = effort;
  // Only operations of our pages are trusted by a console in production, and this is an integrator's.
  const environment = { ...environmentOf(world), NODE_ENV: 'test', LOG_LEVEL: 'info' };
  const ask = (query: string) =>
    world.people.map(({ token, slug }) => graphqlRequest({ query, variables: { slug } }, APP_SECRET, token));

  await using floor = await startServing(FLOOR, { ...environment, OPERATION: ENTITLEMENTS });
  await using ours = await startServing(serverOf(ROOT), environment);
  await using peer = await startServing(PEER, { ...environment, GRAPHILE_ENV: 'production' });
  const sides: Side[] = [
    { name: 'floor', serving: floor, requests: ask(ENTITLEMENTS) },
    { name: 'ours', serving: ours, requests: ask(ENTITLEMENTS) },
    { name: 'PostGraphile', serving: peer, requests: ask(PEER_ENTITLEMENTS), meaning: saidAlike },
  ];
  const bytes = await assertEqualAnswers(sides, compared);
  const report = [
    `Effective entitlements over HTTP: ${connections} connections, ${figure(world.people.length)} people, ${rounds} rounds of ${seconds} s;`,
    `answers for ${compared} people are equal (the floor's and ours to the byte), ${figure(bytes)} bytes in the mean\n`,
    sidesReport(await compareSides(sides, generator, postgresPid, effort)),
  ];
  if (profile !== undefined) {
    const server = { program: serverOf(ROOT), environment, requests: ask(ENTITLEMENTS) };
    report.push('', await profileSide(profile, server, generator));
  }
  return report.join('\n');
}

/** PostGraphile tells all columns of a value and writes the zone of an instant in another way. */
function saidAlike(answer: unknown): unknown {
  const text = JSON.stringify(answer, (name, part: unknown) => {
    if ((name === 'since' || name === 'until') && typeof part === 'string')
      return new Date(part).toISOString();
    if (name !== 'value' || typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).filter(([, one]) => one !== null));
  });
  return JSON.parse(text);
}
