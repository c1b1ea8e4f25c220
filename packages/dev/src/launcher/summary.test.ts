import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './places.mjs';
import { floorsOfJourneys, floorsOfTests, summarise } from './summary.mjs';

function file(place: string, ...statuses: string[]) {
  const status = statuses.includes('failed') || statuses.length === 0 ? 'failed' : 'passed';
  return { name: join(root, place), status, assertionResults: statuses.map((each) => ({ status: each })) };
}

describe('what npm test says at the end', () => {
  it('counts by floor, and a file that could not be loaded as a failure', () => {
    const report = {
      testResults: [
        file('packages/core/src/plan.test.ts', 'passed', 'passed'),
        file('packages/domain/src/x.test.ts', 'passed', 'failed', 'skipped'),
        file('packages/ui/src/y.test.tsx', 'passed'),
        file('apps/web/src/z.test.tsx'),
        file('packages/mail/src/m.test.ts', 'passed', 'todo'),
      ],
    };
    expect(floorsOfTests(report, 1)).toEqual([
      { name: 'laws and examples', passed: 2, failed: 0, skipped: 0 },
      { name: 'verbs', passed: 1, failed: 1, skipped: 1 },
      { name: 'pages', passed: 1, failed: 1, skipped: 0 },
      { name: 'other rooms', passed: 1, failed: 0, skipped: 1 },
    ]);
  });

  it('takes a bad end without a failed test for a failure', () => {
    const passing = { testResults: [file('packages/core/src/plan.test.ts', 'passed')] };
    expect(floorsOfTests(passing, 0)).toHaveLength(1);
    expect(floorsOfTests(passing, 1).at(-1)).toMatchObject({ name: 'tests ended badly', failed: 1 });
    expect(floorsOfTests(undefined, 1)).toMatchObject([{ failed: 1 }]);
    expect(floorsOfJourneys(undefined, 1, 3).at(-1)).toMatchObject({ failed: 1 });
  });

  it('ends with one line of sums: tests and journeys, and failed checks among the failures', () => {
    const floors = [
      { name: 'verbs', passed: 40, failed: 0, skipped: 2 },
      ...floorsOfJourneys({ stats: { expected: 6, flaky: 1, unexpected: 1, skipped: 0 } }, 1, 61),
    ];
    const checks = { name: 'checks', passed: 7, failed: 2, skipped: 0, seconds: 20 };
    const lines = summarise({ checks, floors, seconds: 90, reports: '/reports', pictures: '/pictures' });
    expect(lines.at(-1)).toBe('47 passed, 3 failed, 2 skipped');
    expect(lines).toContain('  pictures of failed journeys: /pictures');
    expect(lines.join('\n')).toContain('1 min 1 s');
    expect(lines.length).toBeLessThanOrEqual(12);
  });

  it('names no skipped tests and no pictures when there are none', () => {
    const floors = floorsOfJourneys({ stats: { expected: 6, flaky: 0, unexpected: 0, skipped: 0 } }, 0, 1);
    const lines = summarise({
      checks: undefined,
      floors,
      seconds: 1,
      reports: '/reports',
      pictures: '/pictures',
    });
    expect(lines.at(-1)).toBe('6 passed, 0 failed');
    expect(lines.join('\n')).not.toContain('/pictures');
  });
});
