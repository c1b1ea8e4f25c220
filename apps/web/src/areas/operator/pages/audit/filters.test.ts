import { expect, test } from 'vitest';
import { type AuditFilters, auditFilterOf, parseAuditFilters, serializeAuditFilters } from './filters.ts';

const addressOf = (filters: AuditFilters) =>
  new URLSearchParams(
    Object.entries(serializeAuditFilters(filters)).filter((entry): entry is [string, string] =>
      Boolean(entry[1]),
    ),
  );

test.each<AuditFilters>([
  {},
  { actor: 'per_1', kind: 'OPERATOR', action: 'grant.created', reason: '"asked by mail" & more' },
  { subject: 'lad_1', organization: 'org_1', request: 'request-1', after: 'key' },
  { around: '2026-11-21T09:00:00.000Z', within: 'week' },
  { from: '2026-11-21T09:00:00.000Z', until: '2026-11-22T09:00:00.000Z', before: 'key' },
])('an address tells %j and leads back to it', (filters) => {
  expect(parseAuditFilters(addressOf(filters))).toEqual(filters);
});

test('what an address cannot mean is left out', () => {
  expect(parseAuditFilters(new URLSearchParams('kind=king&from=soon&within=hour&subject=%20'))).toEqual({});
});

test('around an instant is an hour before and after, unless it is said', () => {
  const around = '2026-11-21T09:00:00.000Z';
  expect(auditFilterOf({ around })).toMatchObject({
    from: '2026-11-21T08:00:00.000Z',
    until: '2026-11-21T10:00:00.000Z',
  });
  expect(auditFilterOf({ around, within: 'day' }).from).toBe('2026-11-20T09:00:00.000Z');
});
