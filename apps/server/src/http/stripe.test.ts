import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type TestConsole, useConsole, WEBHOOK_SECRET } from '../testing/testConsole.ts';

const test = useConsole({}, { stripe: true });

let events = 0;
const eventOf = (type: string, object: object, more: object = {}) => {
  events += 1;
  return {
    id: `evt_of_the_test_${events}`,
    object: 'event',
    api_version: '2026-10-28.endive',
    created: Math.floor(Date.now() / 1000),
    data: { object },
    livemode: false,
    type,
    ...more,
  };
};

function send(
  { send: inject }: TestConsole,
  event: object | string,
  { secret = WEBHOOK_SECRET, at = Date.now(), body = '' } = {},
) {
  const text = typeof event === 'string' ? event : JSON.stringify(event);
  const seconds = Math.floor(at / 1000);
  const signature = createHmac('sha256', secret).update(`${seconds}.${text}`).digest('hex');
  return inject({
    method: 'POST',
    url: '/webhooks/stripe',
    headers: { 'content-type': 'application/json', 'stripe-signature': `t=${seconds},v1=${signature}` },
    payload: body || text,
  });
}

async function kept({ database }: TestConsole, eventId: string) {
  const { rows } = await database.pool.query<{ ignored: boolean; jobs: string[] }>(
    `SELECT e.ignored_at IS NOT NULL AS ignored,
            ARRAY(SELECT j.task_identifier || ' ' || j.key FROM graphile_worker.jobs j
                   WHERE j.key IN ('stripe.sync:' || e.customer, 'stripe.event:' || e.id, 'stripe.catalog:' || e.object_id)
                   ORDER BY 1) AS jobs
       FROM billing.stripe_events e WHERE e.event_id = $1`,
    [eventId],
  );
  return rows;
}

describe('the door for Stripe', () => {
  it('keeps an event with the job of its customer, once, however often it arrives at the same time', async () => {
    const event = eventOf('customer.subscription.updated', {
      id: 'sub_1',
      object: 'subscription',
      customer: 'cus_1',
    });
    const answers = await Promise.all(Array.from({ length: 30 }, () => send(test.current, event)));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(await kept(test.current, event.id)).toEqual([
      { ignored: false, jobs: ['stripe.sync stripe.sync:cus_1'] },
    ]);
  });

  it('finds out later whose an event is that does not say so, and looks at the catalog where that changed', async () => {
    const dispute = eventOf('charge.dispute.created', { id: 'dp_1', object: 'dispute', charge: 'ch_1' });
    const price = eventOf('price.updated', { id: 'price_1', object: 'price' });
    await send(test.current, dispute);
    await send(test.current, price);
    expect((await kept(test.current, dispute.id))[0]?.jobs).toEqual([
      expect.stringMatching(/^stripe\.event stripe\.event:/),
    ]);
    expect((await kept(test.current, price.id))[0]?.jobs).toEqual(['stripe.catalog stripe.catalog:price_1']);
  });

  it('keeps what is nothing to us, and does nothing about it', async () => {
    const event = eventOf('radar.early_fraud_warning.created', { id: 'issfr_1', object: 'radar' });
    expect((await send(test.current, event)).statusCode).toBe(200);
    expect(await kept(test.current, event.id)).toEqual([{ ignored: true, jobs: [] }]);
  });

  it.each([
    ['signed with another secret', 'badSignature', { secret: 'whsec_of_somebody_else' }],
    ['signed six minutes ago', 'tooOld', { at: Date.now() - 360_000 }],
    ['signed six minutes from now', 'fromTheFuture', { at: Date.now() + 360_000 }],
    ['written anew on the way', 'badSignature', { body: ' {}' }],
  ])('refuses one that was %s', async (_how, why, how) => {
    const event = eventOf('customer.updated', { id: 'cus_2', object: 'customer' });
    const answer = await send(test.current, event, how);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([400, why]);
    expect(await kept(test.current, event.id)).toEqual([]);
  });

  it('refuses what is of the other mode, no event, or larger than any event', async () => {
    const live = eventOf('customer.updated', { id: 'cus_3', object: 'customer' }, { livemode: true });
    expect((await send(test.current, live)).json()).toEqual({ code: 'wrongMode' });
    expect((await send(test.current, 'not an event')).json()).toEqual({ code: 'unreadable' });
    expect((await send(test.current, `"${'a'.repeat(1_100_000)}"`)).statusCode).toBe(413);
    const bare = await test.current.send({ method: 'POST', url: '/webhooks/stripe' });
    expect([bare.statusCode, bare.json<{ code: string }>().code]).toEqual([400, 'noSignature']);
  });
});

describe('without Stripe', () => {
  const bare = useConsole();
  it('there is no such door', async () => {
    const answer = await send(bare.current, eventOf('customer.updated', { id: 'cus_1', object: 'customer' }));
    expect(answer.statusCode).toBe(404);
  });
});
