import { createHmac } from 'node:crypto';
import type { EventReading } from '@member-console/domain/billing';
import { describe, expect, it } from 'vitest';
import { readEvent } from './readEvent.ts';

const at = new Date('2026-11-01T12:00:00Z');
const secret = 'whsec_current';
const event = {
  id: 'evt_1',
  object: 'event',
  api_version: '2026-10-28.endive',
  created: at.getTime() / 1000 - 5,
  data: {
    object: {
      id: 'sub_1',
      object: 'subscription',
      customer: 'cus_1',
      metadata: { organization: 'org', intent: 'intent-1' },
    },
  },
  livemode: false,
  type: 'customer.subscription.updated',
};

/** As Stripe signs: when, and one signature for each secret that is good. */
function signed(body: string, secrets: readonly string[] = [secret], sentAt = at): string {
  const seconds = Math.floor(sentAt.getTime() / 1000);
  const signatures = secrets.map(
    (one) => `v1=${createHmac('sha256', one).update(`${seconds}.${body}`).digest('hex')}`,
  );
  return [`t=${seconds}`, ...signatures].join(',');
}

function arrive(
  body: string,
  signature: string | undefined = signed(body),
  secrets: readonly string[] = [secret],
): EventReading {
  const arrival = { body: new TextEncoder().encode(body), signature, at };
  return readEvent(arrival, { secrets, mode: 'test' });
}

const refused = (why: string) => ({ kind: 'refused', why });
const whole = JSON.stringify(event);

describe('an event', () => {
  it('says whose it is, what it speaks of and which of ours it belongs to', () => {
    expect(arrive(whole)).toEqual({
      kind: 'event',
      event: {
        eventId: 'evt_1',
        type: 'customer.subscription.updated',
        apiVersion: '2026-10-28.endive',
        occurredAt: new Date(at.getTime() - 5000),
        stripeCustomer: 'cus_1',
        stripeObject: 'sub_1',
        metadata: { organization: 'org', intent: 'intent-1' },
        payload: event,
      },
    });
  });

  it('is the same event, told thin', () => {
    const thin = {
      id: 'evt_test_9',
      object: 'v2.core.event',
      created: '2026-11-01T11:59:55.000Z',
      livemode: false,
      related_object: { id: 'sub_1', type: 'subscription', url: '/v1/subscriptions/sub_1' },
      snapshot_event: 'evt_1',
      type: 'v1.customer.subscription.updated',
    };
    expect(arrive(JSON.stringify(thin))).toMatchObject({
      event: {
        eventId: 'evt_1',
        type: 'customer.subscription.updated',
        apiVersion: null,
        occurredAt: new Date(at.getTime() - 5000),
        stripeCustomer: null,
        stripeObject: 'sub_1',
      },
    });
    const alone = { ...thin, snapshot_event: undefined };
    expect(arrive(JSON.stringify(alone))).toMatchObject({ event: { eventId: 'evt_test_9' } });
  });

  it('is believed while a secret is replaced, whichever of them signed', () => {
    expect(arrive(whole, signed(whole, ['whsec_next', 'whsec_old']), ['whsec_old'])).toMatchObject({
      kind: 'event',
    });
    expect(arrive(whole, signed(whole, ['whsec_next']), ['whsec_old', 'whsec_next'])).toMatchObject({
      kind: 'event',
    });
    expect(arrive(whole, signed(whole, ['whsec_gone']), ['whsec_old', 'whsec_next'])).toEqual(
      refused('badSignature'),
    );
    expect(arrive(whole, signed(whole), [])).toEqual(refused('badSignature'));
  });

  it('must be these bytes: what was read and written again is another', () => {
    const spaced = JSON.stringify(event, null, 2);
    expect(arrive(whole, signed(spaced))).toEqual(refused('badSignature'));
    expect(arrive(`${whole} `, signed(whole))).toEqual(refused('badSignature'));
    expect(arrive(whole.replace('cus_1', 'cus_2'), signed(whole))).toEqual(refused('badSignature'));
  });

  it.each([
    ['nothing', undefined],
    ['no time', `v1=${'0'.repeat(64)}`],
    ['no signature', 't=1793534400'],
    ['an old scheme alone', signed(whole).replace('v1=', 'v0=')],
    ['no number', 't=soon,v1=00'],
  ])('is not believed with %s in its header', (_, signature) => {
    expect(readEvent({ body: new TextEncoder().encode(whole), signature, at }, expected)).toEqual(
      refused('noSignature'),
    );
  });
  const expected = { secrets: [secret], mode: 'test' } as const;

  it('is neither older nor newer than five minutes', () => {
    const sent = (seconds: number) =>
      arrive(whole, signed(whole, [secret], new Date(at.getTime() + seconds * 1000)));
    expect(sent(-300)).toMatchObject({ kind: 'event' });
    expect(sent(-301)).toEqual(refused('tooOld'));
    expect(sent(300)).toMatchObject({ kind: 'event' });
    expect(sent(301)).toEqual(refused('fromTheFuture'));
    expect(arrive(whole, signed(whole, ['whsec_other'], new Date(0)))).toEqual(refused('badSignature'));
  });

  it('is of our mode', () => {
    const live = JSON.stringify({ ...event, livemode: true });
    expect(arrive(live)).toEqual(refused('wrongMode'));
    const arrival = { body: new TextEncoder().encode(live), signature: signed(live), at };
    expect(readEvent(arrival, { secrets: [secret], mode: 'live' })).toMatchObject({ kind: 'event' });
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['something else', JSON.stringify({ ...event, object: 'charge' })],
    ['no id', JSON.stringify({ ...event, id: '' })],
    ['no object', JSON.stringify({ ...event, data: {} })],
    ['no mode', JSON.stringify({ ...event, livemode: undefined })],
    ['no time', JSON.stringify({ ...event, created: 'now' })],
  ])('is unreadable: %s', (_, body) => {
    expect(arrive(body)).toEqual(refused('unreadable'));
  });

  it('is not read at all when it is too large', () => {
    expect(arrive(' '.repeat(1_048_577), undefined)).toEqual(refused('tooLarge'));
  });
});
