import { type ConvergenceEffort, convergence } from './convergence/convergence.ts';
import { growth } from './growth/growth.ts';
import { type HomeEffort, home } from './home/home.ts';
import { type IntakeEffort, intake } from './intake/intake.ts';
import { startGenerator } from './load/load.ts';
import { describeLoad, describeMachine } from './measure/machine.ts';
import { createPeer } from './peer/createPeer.ts';
import { startPostgres } from './processes/start.ts';
import { reading } from './reading/reading.ts';
import { figure, secondsSince } from './report.ts';
import { type HttpSettlingEffort, settlingOverHttp } from './settling/overHttp.ts';
import { type SettlingEffort, settling } from './settling/settling.ts';
import { makeWorlds } from './world/makeWorlds.ts';

export interface Plan {
  readonly seed: number;
  /** Organizations of each world, the smallest first; the servers answer from the last one. */
  readonly sizes: readonly number[];
  /** How many people are signed in. */
  readonly people: number;
  readonly growthRounds: number;
  readonly home: HomeEffort;
  readonly settling: SettlingEffort;
  readonly settlingOverHttp: HttpSettlingEffort;
  readonly intake: IntakeEffort;
  readonly convergence: ConvergenceEffort;
  /** Which chapters to measure; empty: all. */
  readonly only: readonly string[];
}

/** Makes the worlds, measures in them, tells what it saw, and leaves nothing behind. */
export async function bench(plan: Plan, tell: (text: string) => void): Promise<void> {
  const began = performance.now();
  await using postgres = await startPostgres();
  const { worlds, postgresVersion } = await makeWorlds(postgres.connectionString, plan);
  const large = worlds.at(-1);
  if (large === undefined) throw new Error('There is no world to measure in.');
  tell(
    [
      `Machine   ${describeMachine(postgresVersion)}`,
      `Data      ${plan.sizes.map(figure).join(' and ')} organizations from seed ${plan.seed}, made in ${secondsSince(began)}`,
      `Load      ${describeLoad()}\n`,
    ].join('\n'),
  );

  await createPeer(large.connectionString);
  await using generator = startGenerator();
  const chapters = {
    growth: () => growth(worlds, plan.growthRounds),
    settling: () => settling(large, postgres.pid, plan.settling),
    settlingOverHttp: () => settlingOverHttp(large, generator, postgres.pid, plan.settlingOverHttp),
    intake: () => intake(large, generator, postgres.pid, plan.intake),
    reading: () => reading(large, generator, postgres.pid, plan.home),
    home: () => home(large, generator, postgres.pid, plan.home),
    // Last: the world is another one afterwards.
    convergence: () => convergence(large, plan.convergence),
  };
  for (const [name, measure] of Object.entries(chapters)) {
    if (plan.only.length === 0 || plan.only.includes(name)) tell(`${await measure()}\n`);
  }
  tell(`Load      ${describeLoad()} at the end, after ${secondsSince(began)}`);
}
