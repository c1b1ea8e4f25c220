import { describe, expect, test } from 'vitest';
import { seal, sealKey } from './sealed.ts';
import { issueTicket, readTicket } from './ticket.ts';

const key = sealKey('a secret of thirty-two characters', 'ticket');
const at = new Date('2026-05-01T12:00:00Z');
const site = { siteId: 'site_1', host: 'garden.localhost', personId: 'alice' };

describe('a ticket', () => {
  const sealed = issueTicket(key, { ...site, at });
  const read = (text: string, after = 0, host = site.host) =>
    readTicket(key, text, host, at.getTime() + after);

  test('opens its site for a minute', () => {
    expect(read(sealed)).toMatchObject(site);
    expect(read(sealed, 59_999)).toMatchObject(site);
    expect(read(sealed, 60_000)).toBe('expired');
  });

  test('is like no other', () => {
    expect(issueTicket(key, { ...site, at })).not.toBe(sealed);
  });

  test('does not open another site', () => {
    expect(read(sealed, 0, 'other.localhost')).toBe('forged');
  });

  test('is worth nothing when one character of it differs', () => {
    for (let place = 0; place < sealed.length; place++) {
      const other = sealed[place] === 'A' ? 'B' : 'A';
      expect(read(sealed.slice(0, place) + other + sealed.slice(place + 1)), `character ${place}`).toBe(
        'forged',
      );
    }
  });

  test.each(['', '.', 'a.b', 'a.b.c', 'x'.repeat(10_000)])('%j is none', (text) => {
    expect(read(text)).toBe('forged');
  });

  test('made with the key of sessions, or for longer than a minute, is none', () => {
    const session = sealKey('a secret of thirty-two characters', 'session');
    expect(read(issueTicket(session, { ...site, at }))).toBe('forged');
    expect(read(issueTicket(key, { ...site, at: new Date(at.getTime() + 60_000) }))).toBe('forged');
    expect(read(seal(key, { ...site, expiresAt: at.getTime() + 1000 }))).toBe('forged');
  });
});
