import { expect, test } from 'vitest';
import { useGround } from '../../entitlements/proofs/ground.ts';
import { holdAt } from '../../entitlements/proofs/holdAt.ts';
import { expectSound } from '../../entitlements/proofs/poolRows.ts';
import type { FetchedSubscription } from '../ports/index.ts';
import { addPrices, createPayer, subscription } from './payer.fixture.ts';

const ground = await useGround(16);
const { database } = ground;
await addPrices(database);

async function member() {
  const signedUp = await ground.signUp('Payer');
  const poolId = await ground.poolOf(signedUp);
  return {
    organizationId: signedUp.organizationId,
    poolId,
    ...(await createPayer(database, signedUp.organizationId)),
  };
}

/** Everything that a snapshot could have written, as text to compare. */
async function everything(accountId: string, poolId: string): Promise<unknown> {
  const { rows } = await database.pool.query(
    `SELECT (SELECT row_to_json(p)::text FROM entitlements.pools p WHERE id = $2) AS pool,
            (SELECT json_agg(g ORDER BY id)::text FROM entitlements.grants g WHERE pool_id = $2) AS grants,
            (SELECT json_agg(p ORDER BY id)::text FROM entitlements.provisions p WHERE pool_id = $2) AS provisions,
            (SELECT json_agg(t ORDER BY id)::text FROM entitlements.transitions t WHERE pool_id = $2) AS transitions,
            (SELECT json_agg(s ORDER BY id)::text FROM billing.subscriptions s WHERE account_id = $1) AS subscriptions,
            (SELECT json_agg(i ORDER BY id)::text FROM billing.subscription_items i) AS items,
            (SELECT json_agg(c ORDER BY id)::text FROM billing.concerns c WHERE account_id = $1) AS concerns,
            (SELECT applied_seq FROM billing.accounts WHERE id = $1) AS applied,
            (SELECT count(*) FROM billing.stripe_mappings) AS mappings, (SELECT count(*) FROM audit.entries) AS entries`,
    [accountId, poolId],
  );
  return rows;
}

/** What is paid for now: products by their slugs, and how many of each. */
async function paidFor(poolId: string): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ slug: string; quantity: number }>(
    `SELECT p.slug, g.quantity FROM entitlements.grants g JOIN catalog.products p ON p.id = g.product_id
      WHERE g.pool_id = $1 AND g.source = 'subscription' AND g.revoked_at IS NULL
        AND (g.ends_at IS NULL OR g.ends_at > system.at()) ORDER BY p.slug`,
    [poolId],
  );
  return rows.map(({ slug, quantity }) => `${slug} ×${quantity}`);
}

const paying = (id: string, ...pays: readonly string[]): readonly FetchedSubscription[] => [
  subscription({ id, pays }),
];

test.each(['the older first', 'the newer first'])(
  'a fetch that stalled beside a newer one: the newer stands, committed %s',
  async (order) => {
    const payer = await member();
    const { id } = subscription({ pays: [] });
    const [older, newer] = [await payer.number(), await payer.number()];
    const stalled = holdAt('loaded');
    // The older has loaded and decided upon what it fetched; then the newer comes by.
    const late = payer.settle({ subscriptions: paying(id, 'standard') }, older, stalled.checkpoint);
    await stalled.reached;
    if (order === 'the older first') {
      stalled.release();
      expect(await late).toBe('settled');
      expect(await payer.settle({ subscriptions: paying(id, 'large') }, newer)).toBe('settled');
    } else {
      expect(await payer.settle({ subscriptions: paying(id, 'large') }, newer)).toBe('settled');
      const before = await everything(payer.accountId, payer.poolId);
      stalled.release();
      expect(await late).toBe('superseded');
      expect(await everything(payer.accountId, payer.poolId)).toEqual(before);
    }
    expect(await paidFor(payer.poolId)).toEqual(['large ×1']);
    await expectSound(database, payer.poolId);
  },
);

test('the same number lets nobody in twice', async () => {
  const payer = await member();
  const fetch = await payer.number();
  const { id } = subscription({ pays: [] });
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => payer.settle({ subscriptions: paying(id, 'standard') }, fetch)),
  );
  expect(answers.toSorted()).toEqual(['settled', ...Array(7).fill('superseded')]);
  expect(await paidFor(payer.poolId)).toEqual(['standard ×1']);
});

test('snapshots beside each other and beside commands lose nothing: the newest stands, and so does every command', async () => {
  const payer = await member();
  const { id } = subscription({ pays: [] });
  const choices = [['standard'], ['large', 'room'], ['standard', 'annex'], ['large']];
  const fetches = await Promise.all(Array.from({ length: 24 }, () => payer.number()));
  const commands = Array.from({ length: 24 }, (_, index) =>
    ground.change(
      ground.gift(payer.organizationId, ['public', 'standard', 'large'][index % 3] ?? '', {
        source: ['manual', 'sponsored', 'purchase'][index % 3],
      }),
    ),
  );
  const snapshots = fetches.map((fetch) =>
    payer.settle(
      { subscriptions: paying(id, ...(choices[Number(fetch.seq) % choices.length] ?? [])) },
      fetch,
    ),
  );
  const answers = await Promise.all(commands);
  expect(new Set((await Promise.all(snapshots)).map(String))).toContain('settled');
  expect(answers.map(({ kind }) => kind)).toEqual(Array(24).fill('settled'));
  const newest = choices[24 % choices.length] ?? [];
  expect(await paidFor(payer.poolId)).toEqual(newest.map((slug) => `${slug} ×1`).toSorted());
  const { rows } = await database.pool.query<{ gifts: number; applied: bigint }>(
    `SELECT (SELECT count(*)::int FROM entitlements.grants WHERE pool_id = $1 AND request_id IS NOT NULL) AS gifts,
            (SELECT applied_seq FROM billing.accounts WHERE id = $2) AS applied`,
    [payer.poolId, payer.accountId],
  );
  expect(rows).toEqual([{ gifts: 24, applied: 24n }]);
  await expectSound(database, payer.poolId);
});
