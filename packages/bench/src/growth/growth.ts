import { createDatabase, type Database } from '@member-console/db';
import { organizationOverviews } from '@member-console/domain/entitlements';
import type { Viewer } from '@member-console/domain/identity';
import { SPREAD_HEAD, spreadCells } from '../http/sidesReport.ts';
import { interleave } from '../measure/interleave.ts';
import { medianOf, spreadOf } from '../measure/statistics.ts';
import { figure, table } from '../report.ts';
import { openGround, type SettlingGround } from '../settling/ground.ts';
import type { World } from '../world/makeWorlds.ts';

/** How many homes one sample reads. */
const BATCH = 250;

/** How many gifts one sample makes. */
const GIFTS = 15;

/** What reading and settling take as the world grows: one connection, one after the other. */
export async function growth(worlds: readonly World[], rounds: number): Promise<string> {
  return [
    report('The overview statement by itself', await measureReads(worlds, rounds)),
    report('A plan is given, at the level of the domain', await measureGifts(worlds, rounds)),
  ].join('\n\n');
}

function report(title: string, measured: ReadonlyMap<World, readonly number[]>): string {
  const samples = [...measured];
  const [smallest = [], largest = []] = [samples[0]?.[1], samples.at(-1)?.[1]];
  const ratios = largest.map((milliseconds, round) => milliseconds / (smallest[round] ?? Number.NaN));
  return [
    `${title}\n`,
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
async function measureReads(worlds: readonly World[], rounds: number): Promise<Map<World, number[]>> {
  const open = new Map<World, Database>();
  for (const world of worlds) {
    open.set(world, createDatabase({ connectionString: world.connectionString, maxConnections: 1 }));
  }
  let first = 0;
  const samples = await interleave(worlds, rounds, async (world) => {
    const milliseconds: number[] = [];
    const database = open.get(world);
    for (let place = 0; place < BATCH; place += 1) {
      const person = world.people[(first + place) % world.people.length];
      const began = performance.now();
      const viewer = { personId: person?.personId, operatorRole: null } as Viewer;
      if (database !== undefined) await organizationOverviews({ database }, viewer, { by: 'personal' });
      milliseconds.push(performance.now() - began);
    }
    first += BATCH;
    return medianOf(milliseconds);
  });
  for (const database of open.values()) await database.close();
  return samples;
}

/** The same of gifts: each organization gets one. */
async function measureGifts(worlds: readonly World[], rounds: number): Promise<Map<World, number[]>> {
  const grounds = new Map<World, SettlingGround>();
  for (const world of worlds) grounds.set(world, await openGround(world, 1));
  const samples = await interleave(worlds, rounds, async (world) => {
    const ground = grounds.get(world);
    const milliseconds: number[] = [];
    for (const organizationId of ground?.next('wiki', GIFTS) ?? []) {
      const began = performance.now();
      await ground?.give(organizationId, 'wiki');
      milliseconds.push(performance.now() - began);
    }
    return medianOf(milliseconds);
  });
  for (const ground of grounds.values()) await ground[Symbol.asyncDispose]();
  return samples;
}
