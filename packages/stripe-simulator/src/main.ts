/**
 * The simulator as a process of its own:
 * `node packages/stripe-simulator/src/main.ts --port 7750 [--seed demo] [--start 2026-11-01T12:00:00Z] [--kept account.json] [--webhook http://…]`
 *
 * With `--start` its clock stands still until it is moved; else it follows the real one. `--kept` is where the account lies
 * between two runs. `--webhook` hears of everything, signed with the secret in STRIPE_WEBHOOK_SECRET.
 */
import { parseArgs } from 'node:util';
import { startSimulator } from './simulator.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    seed: { type: 'string', default: 'demo' },
    start: { type: 'string' },
    kept: { type: 'string' },
    webhook: { type: 'string' },
  },
});

if (process.env.NODE_ENV === 'production') throw new Error('The Stripe simulator never runs in production.');

const { STRIPE_WEBHOOK_SECRET: secret = '' } = process.env;
const simulator = await startSimulator({
  port: Number(values.port),
  seed: values.seed,
  ...(values.start === undefined ? {} : { startAt: Math.floor(Date.parse(values.start) / 1000) }),
  ...(values.kept === undefined ? {} : { keptIn: values.kept }),
  ...(values.webhook === undefined ? {} : { webhook: { url: values.webhook, secret } }),
});
process.stdout.write(`Stripe simulator: ${simulator.origin} (control: ${simulator.origin}/control)\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.close());
