import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startSimulator } from '../simulator.ts';
import { sdkFor } from '../testing/openSimulator.ts';

test('an account that is kept goes on in the next run, with its clock and what was not delivered', async () => {
  const keptIn = path.join(mkdtempSync(path.join(tmpdir(), 'simulator-')), 'account.json');
  const webhook = { url: 'http://127.0.0.1:9/nobody', secret: 'whsec_for_a_test' };
  const first = await startSimulator({ seed: 'kept', keptIn, webhook });
  const alice = await sdkFor(first).customers.create({ email: 'alice@demo.test' });
  await first.advanceTo(first.world.time.now() + 86_400);
  await first.close();

  const second = await startSimulator({ seed: 'kept', keptIn, webhook });
  const stripe = sdkFor(second);
  expect(await stripe.customers.retrieve(alice.id)).toMatchObject({ email: 'alice@demo.test' });
  expect(second.world.time.now() - Date.now() / 1000).toBeGreaterThan(86_000);
  const ben = await stripe.customers.create({ email: 'ben@demo.test' });
  expect(ben.id).not.toBe(alice.id);
  expect(second.deliveries.log.map(({ type }) => type)).toEqual(['customer.created', 'customer.created']);
  await second.close();
});
