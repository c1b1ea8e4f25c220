import { fileURLToPath } from 'node:url';
import { assertEqualAnswers } from '../http/assertEqualAnswers.ts';
import { compareSides, type Effort } from '../http/compareSides.ts';
import type { Side } from '../http/side.ts';
import { sidesReport } from '../http/sidesReport.ts';
import type { Generator } from '../load/load.ts';
import { startServing } from '../processes/start.ts';
import { profileSide } from '../profile/profileSide.ts';
import { figure } from '../report.ts';
import type { World } from '../world/makeWorlds.ts';
import { APP_SECRET, environmentOf, serverOf } from './console.ts';
import { findHomeOperation, homeRequest, type Operation } from './operation.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const FLOOR = fileURLToPath(new URL('../floor/main.ts', import.meta.url));

export interface HomeEffort extends Effort {
  /** For how many people the answers are compared first. */
  readonly compared: number;
  /** Another checkout, installed, whose server is measured in the same run. */
  readonly against: string | undefined;
  /** A folder for a profile of our server, should one be taken. */
  readonly profile: string | undefined;
}

/** The member's home over HTTP: ours, beside the floor. */
export async function home(
  world: World,
  generator: Generator,
  postgresPid: number,
  effort: HomeEffort,
): Promise<string> {
  const { against, profile, connections, rounds, seconds, compared } = effort;
  const environment = environmentOf(world);
  const operation = await findHomeOperation(ROOT);
  const ask = (what: Operation) => world.people.map(({ token }) => homeRequest(what, APP_SECRET, token));

  await using floor = await startServing(FLOOR, { ...environment, OPERATION: operation.text });
  await using ours = await startServing(serverOf(ROOT), environment);
  const sides: Side[] = [
    { name: 'floor', serving: floor, requests: ask(operation) },
    { name: 'ours', serving: ours, requests: ask(operation) },
  ];
  await using other = against === undefined ? null : await startServing(serverOf(against), environment);
  if (against !== undefined && other) {
    sides.push({ name: 'theirs', serving: other, requests: ask(await findHomeOperation(against)) });
  }

  const bytes = await assertEqualAnswers(sides, compared);
  const report = [
    `${operation.name} over HTTP: ${connections} connections, ${figure(world.people.length)} people, ${rounds} rounds of ${seconds} s;`,
    `answers of ${compared} people are equal to the byte, ${figure(bytes)} bytes in the mean\n`,
    sidesReport(await compareSides(sides, generator, postgresPid, effort)),
  ];
  if (profile !== undefined) {
    const server = { program: serverOf(ROOT), environment, requests: ask(operation) };
    report.push('', await profileSide(profile, server, generator));
  }
  return report.join('\n');
}
