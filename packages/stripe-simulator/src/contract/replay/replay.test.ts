import { describe, expect, it } from 'vitest';
import { allowed } from './allowed.ts';
import { compare } from './compare.ts';
import { readRecordings, recordingsDirectory } from './recordings.ts';
import { type ReplayedDifference, replay } from './replay.ts';
import { scopeOf } from './scope.ts';
import { Wiring } from './wiring.ts';

const directory = recordingsDirectory(process.env.STRIPE_RECORDINGS_DIR);
if (directory === null) {
  process.stdout.write('Skipped: STRIPE_RECORDINGS_DIR names no directory with recorded exchanges.\n');
}

const isAllowed = (one: ReplayedDifference) =>
  allowed.some(({ endpoint, key }) => endpoint === one.endpoint && key === one.key);

describe.skipIf(directory === null)('recorded exchanges with Stripe', () => {
  it('are answered alike, but for what the list of allowed differences names', async () => {
    const recordings = readRecordings(directory ?? '');
    const scopes = recordings.map((recording) => ({ recording, scope: scopeOf(recording) }));
    const inScope = scopes.map(({ recording, scope }) => ({ ...recording, exchanges: scope.exchanges }));
    const differences: ReplayedDifference[] = [];
    const lines: string[] = [];
    for (const { recording, scope } of scopes) {
      const found = scope.exchanges.length === 0 ? [] : await replay(recording, scope.exchanges, inScope);
      differences.push(...found);
      const counted = scope.exchanges.length === 0 ? 'out' : `in, ${scope.exchanges.length} exchanges`;
      lines.push(`  ${recording.name}: ${counted}${scope.reason === null ? '' : ` (${scope.reason})`}`);
    }
    const unexplained = differences.filter((one) => !isAllowed(one));
    const files = inScope.filter(({ exchanges }) => exchanges.length > 0);
    const exchanges = files.reduce((sum, one) => sum + one.exchanges.length, 0);
    const unused = allowed.filter(
      ({ endpoint, key }) => !differences.some((one) => one.endpoint === endpoint && one.key === key),
    );
    process.stdout.write(
      [
        ...lines,
        `Replayed ${exchanges} exchanges of ${files.length} of ${recordings.length} files:`,
        `${differences.length - unexplained.length} differences explained by ${allowed.length} entries, ${unexplained.length} unexplained.`,
        ...unused.map(({ endpoint, key }) => `Not needed for these recordings: ${endpoint} ${key}`),
      ]
        .join('\n')
        .concat('\n'),
    );
    expect(unexplained).toEqual([]);
  });
});

describe('the list of allowed differences', () => {
  it('excuses no status, no amount, no state and no field of a subscription that is read', () => {
    const never =
      /(^|\.)(status|amount\w*|total|due|balance|unit_amount\w*|paid|refunded)$|^subscription\.(status|items|customer|metadata|cancel_at\w*|canceled_at|ended_at|trial_\w+|pause_collection|latest_invoice|schedule|pending_update|billing_cycle_anchor|start_date|discounts)$|^subscription_item\.(price|quantity|current_period_\w+)$/;
    expect(allowed.filter(({ key }) => never.test(key))).toEqual([]);
    expect(allowed.filter(({ endpoint, key }) => /[*]/.test(endpoint + key))).toEqual([]);
    expect(new Set(allowed.map(({ endpoint, key }) => `${endpoint} ${key}`)).size).toBe(allowed.length);
  });
});

describe('the comparison', () => {
  const answer = {
    id: 'sub_1SRzp3KXBGcbgpbZDcTsaVD4',
    object: 'subscription',
    status: 'active',
    cancel_at: null,
    created: 1_762_799_293,
    items: { object: 'list', data: [{ object: 'subscription_item', quantity: 1 }] },
  };

  it.each([
    ['another state', { ...answer, status: 'past_due' }, 'subscription.status'],
    ['a value instead of null', { ...answer, cancel_at: 1_762_799_293 }, 'subscription.cancel_at'],
    ['a field that is missing', { ...answer, status: undefined }, 'subscription.status'],
    ['a field too many', { ...answer, plan: null }, 'subscription.plan'],
    ['another instant', { ...answer, created: 1_762_899_293 }, 'subscription.created'],
    [
      'another amount deep inside',
      { ...answer, items: { object: 'list', data: [{ object: 'subscription_item', quantity: 2 }] } },
      'subscription_item.quantity',
    ],
    [
      'another number of entries',
      { ...answer, items: { object: 'list', data: [] } },
      'subscription.items.data',
    ],
  ])('catches %s', (_, ours, key) => {
    const { id } = answer;
    const found = compare(answer, JSON.parse(JSON.stringify({ ...ours, id })), new Wiring());
    expect(found.map((one) => one.key)).toContain(key);
  });

  it('catches an id that stands for two', () => {
    const wiring = new Wiring();
    expect(compare(answer, { ...answer, id: 'sub_aaaaaaaaaaaa' }, wiring)).toEqual([]);
    expect(compare(answer, { ...answer, id: 'sub_bbbbbbbbbbbb' }, wiring)).toHaveLength(1);
  });
});
