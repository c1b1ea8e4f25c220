import { createDatabase, type Database, type Statement } from '@member-console/db';
import { organizationOverviews } from '@member-console/domain/entitlements';
import type { Viewer } from '@member-console/domain/identity';
import { SPREAD_HEAD, spreadCells } from '../http/sidesReport.ts';
import { interleave } from '../measure/interleave.ts';
import { medianOf, spreadOf } from '../measure/statistics.ts';
import { figure, table } from '../report.ts';
import type { World } from '../world/makeWorlds.ts';

/** How many homes one sample reads. */
const BATCH = 250;

/** What the overview statement takes as the world grows: one connection, one person after the other. */
export async function growth(worlds: readonly World[], rounds: number): Promise<string> {
  const samples = [...(await measure(worlds, rounds))];
  const [smallest = [], largest = []] = [samples[0]?.[1], samples.at(-1)?.[1]];
  const ratios = largest.map((milliseconds, round) => milliseconds / (smallest[round] ?? Number.NaN));
  return [
    'The overview statement by itself\n',
    table([
      ['organizations', 'median ms'],
      ...samples.map(([world, of]) => [figure(world.organizations), figure(medianOf(of))]),
    ]),
    '',
    table([
      ['largest against smallest', ...SPREAD_HEAD],
      ['time', ...spreadCells(spreadOf(ratios))],
    ]),
  ].join('\n');
}

/** @returns for each world the medians of its rounds, in milliseconds. */
async function measure(worlds: readonly World[], rounds: number): Promise<Map<World, number[]>> {
  const statement = await overviewStatement();
  const open = new Map<World, Database>();
  for (const world of worlds) {
    open.set(world, createDatabase({ connectionString: world.connectionString, maxConnections: 1 }));
  }
  let first = 0;
  const samples = await interleave(worlds, rounds, async (world) => {
    const milliseconds: number[] = [];
    for (let place = 0; place < BATCH; place += 1) {
      const person = world.people[(first + place) % world.people.length];
      const began = performance.now();
      await open.get(world)?.query(statement, [person?.personId, false]);
      milliseconds.push(performance.now() - began);
    }
    first += BATCH;
    return medianOf(milliseconds);
  });
  for (const database of open.values()) await database.close();
  return samples;
}

/** The statement that the domain sends for a person's own organization, overheard. */
async function overviewStatement(): Promise<Statement> {
  const heard: Statement[] = [];
  const listening = {
    async query<Row>(statement: Statement): Promise<Row[]> {
      heard.push(statement);
      return [];
    },
  };
  const nobody = { personId: '', operatorRole: null } as Viewer;
  await organizationOverviews({ database: listening }, nobody, { by: 'personal' });
  const [statement] = heard;
  if (statement === undefined) throw new Error('The overview sent no statement.');
  return statement;
}
