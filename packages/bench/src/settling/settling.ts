import { deepStrictEqual } from 'node:assert/strict';
import type { Database } from '@member-console/db';
import { SPREAD_HEAD, spreadCells } from '../http/sidesReport.ts';
import { cpuSeconds } from '../measure/cpu.ts';
import { interleave } from '../measure/interleave.ts';
import { medianOf, spreadOf } from '../measure/statistics.ts';
import { figure, table } from '../report.ts';
import type { World } from '../world/makeWorlds.ts';
import { openGround, type SettlingGround } from './ground.ts';

/** Who settles at a time, each over its own connection, and how many settlements are one sample. */
const WRITERS = 8;

export interface SettlingEffort {
  readonly rounds: number;
  readonly batch: number;
}

interface Sample {
  readonly perSecond: number;
  readonly p50: number;
  /** Microseconds of processor time for one settlement, in our process and in Postgres; null where nobody counts. */
  readonly ownCpu: number | null;
  readonly postgresCpu: number | null;
}

/** A plan is given, at the level of the domain: ours, beside one function that does it all in one call. */
export async function settling(
  world: World,
  postgresPid: number,
  { rounds, batch }: SettlingEffort,
): Promise<string> {
  await using ground = await openGround(world, WRITERS);
  const sides = [ground.giveInOneCall, ground.give] as const;
  await assertSameWrites(ground);
  const samples = await interleave(sides, rounds, async (give): Promise<Sample> => {
    const organizations = [...ground.next('wiki', batch)];
    const before = await Promise.all([cpuSeconds(process.pid), cpuSeconds(postgresPid, true)]);
    const began = performance.now();
    const milliseconds: number[] = [];
    const write = async () => {
      for (let id = organizations.pop(); id !== undefined; id = organizations.pop()) {
        const asked = performance.now();
        await give(id, 'wiki');
        milliseconds.push(performance.now() - asked);
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, write));
    const took = (performance.now() - began) / 1000;
    const after = await Promise.all([cpuSeconds(process.pid), cpuSeconds(postgresPid, true)]);
    const [ownCpu = null, postgresCpu = null] = after.map((to, place) => {
      const from = before[place] ?? null;
      return to === null || from === null ? null : ((to - from) / batch) * 1e6;
    });
    return { perSecond: batch / took, p50: medianOf(milliseconds), ownCpu, postgresCpu };
  });
  const [floor, ours] = sides.map((side) => samples.get(side) ?? []);
  return report(floor ?? [], ours ?? [], `${WRITERS} writers, ${rounds} rounds of ${batch} settlements`);
}

function report(floor: readonly Sample[], ours: readonly Sample[], effort: string): string {
  const line = (name: string, of: readonly Sample[]) => [
    name,
    figure(medianOf(of.map(({ perSecond }) => perSecond))),
    figure(medianOf(of.map(({ p50 }) => p50))),
    figure(medianOf(of.map(({ ownCpu }) => ownCpu ?? Number.NaN))),
    figure(medianOf(of.map(({ postgresCpu }) => postgresCpu ?? Number.NaN))),
  ];
  const ratios = (pick: (sample: Sample) => number) =>
    spreadCells(spreadOf(ours.map((sample, round) => pick(sample) / pick(floor[round] as Sample))));
  return [
    `A plan is given, at the level of the domain: ${effort}; both wrote the same first\n`,
    table([
      ['', 'settlements/s', 'p50 ms', 'own µs', 'postgres µs'],
      line('one function', floor),
      line('ours', ours),
    ]),
    '',
    table([
      ['against one function', ...SPREAD_HEAD],
      ['settlements/s', ...ratios(({ perSecond }) => perSecond)],
      [
        'processor time',
        ...ratios(({ ownCpu, postgresCpu }) => (ownCpu ?? Number.NaN) + (postgresCpu ?? Number.NaN)),
      ],
    ]),
  ].join('\n');
}

/** Both ways lead to the same rows, ids and instants apart. */
async function assertSameWrites(ground: SettlingGround): Promise<void> {
  const [one = '', other = ''] = ground.next('wiki', 2);
  await ground.give(one, 'wiki');
  await ground.giveInOneCall(other, 'wiki');
  deepStrictEqual(await writtenTo(ground.database, one), await writtenTo(ground.database, other));
}

async function writtenTo({ pool }: Database, organizationId: string): Promise<unknown> {
  const { rows } = await pool.query(
    `SELECT p.next_boundary_at,
            (SELECT json_agg(json_build_array(g.source, g.ladder_id, g.product_id, g.set_version_id, g.ends_at, g.reason)
                      ORDER BY g.created_at, g.ladder_id) FROM entitlements.grants g WHERE g.pool_id = p.id) AS grants,
            (SELECT json_agg(json_build_array(v.ladder_id, v.product_id, v.rank, v.set_version_id, v.ladder_version,
                      v.default_version, v.ends_at IS NULL) ORDER BY v.ladder_id, v.starts_at)
               FROM entitlements.provisions v WHERE v.pool_id = p.id) AS provisions,
            (SELECT json_agg(json_build_array(t.ladder_id, t.kind, t.from_name, t.to_name, t.to_rank, t.actor_id, t.reason)
                      ORDER BY t.effective_at, t.ladder_id) FROM entitlements.transitions t WHERE t.pool_id = p.id) AS transitions,
            (SELECT json_agg(a.action ORDER BY a.id) FROM audit.entries a WHERE a.organization_id = $1) AS audit,
            (SELECT count(*) FROM entitlements.requests r WHERE r.pool_id = p.id) AS requests,
            (SELECT count(*) FROM graphile_worker.jobs j WHERE j.key = 'pool.changed:' || p.id) AS jobs
       FROM entitlements.pools p WHERE p.organization_id = $1`,
    [organizationId],
  );
  return rows[0];
}
