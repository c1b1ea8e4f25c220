/**
 * `npm run bench [-- --quick] [--seed=N] [--against=<checkout>] [--profile=<folder>] [--only=<chapter>] [--sizes=N,M]`
 * Measures what the member's home costs, beside the least that it could cost. Ends by itself.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bench, type Plan } from './bench.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261121' },
    against: { type: 'string' },
    profile: { type: 'string' },
    sizes: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
  },
});

const seed = Number(values.seed);
const choices = {
  against: values.against && resolve(values.against),
  profile: values.profile && resolve(values.profile),
};
const sizes = values.sizes?.split(',').map(Number);
const whole: Plan = {
  seed,
  only: values.only,
  sizes: sizes ?? [1_000, 20_000],
  people: 2_000,
  growthRounds: 15,
  settling: { rounds: 12, batch: 300 },
  settlingOverHttp: { rounds: 8, seconds: 0.5, connections: 16, batch: 300 },
  intake: { rounds: 8, seconds: 3, connections: 16, perSecond: 6000 },
  convergence: { seconds: 60, perSecond: 50, customers: 500 },
  home: { rounds: 12, seconds: 4, connections: 16, compared: 200, ...choices },
};
const quick: Plan = {
  seed,
  only: values.only,
  sizes: sizes ?? [500, 2_000],
  people: 200,
  growthRounds: 3,
  settling: { rounds: 6, batch: 60 },
  settlingOverHttp: { rounds: 2, seconds: 0.1, connections: 16, batch: 50 },
  intake: { rounds: 2, seconds: 0.5, connections: 16, perSecond: 6000 },
  convergence: { seconds: 5, perSecond: 50, customers: 50 },
  home: { rounds: 3, seconds: 1, connections: 16, compared: 20, ...choices },
};

// Whatever the bench started ends with it, so that leaving is all there is to do.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
try {
  await bench(values.quick ? quick : whole, (text) => console.log(text));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
