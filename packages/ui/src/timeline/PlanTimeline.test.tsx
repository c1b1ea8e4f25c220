import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import type { Lane } from './Lane.ts';
import { PlanTimeline } from './PlanTimeline.tsx';
import { scaleOf } from './scaleOf.ts';
import { spanOf, ticksIn } from './timeScale.ts';

const day = (instant: string) => instant.slice(0, 10);

const lanes: Lane[] = [
  {
    id: 'wiki',
    label: 'Wiki plans',
    stretches: [
      { id: 'w1', label: 'Public', from: '2026-01-01', until: '2026-03-01', isPast: true },
      {
        id: 'w2',
        label: 'Trial',
        from: '2026-03-01',
        until: '2026-04-01',
        detail: 'Started by an operator.',
      },
      { id: 'w3', label: 'Public again', from: '2026-04-01', until: null, isScheduled: true },
    ],
  },
  {
    id: 'storage',
    label: 'Storage',
    stretches: [{ id: 's1', label: 'Basic', from: '2026-02-01', until: null }],
  },
];

function show() {
  renderInUi(
    <PlanTimeline
      label="Plans of Alice"
      lanes={lanes}
      now="2026-03-15T00:00:00Z"
      formatInstant={day}
      formatTick={(at) => day(at.toISOString())}
      texts={{
        asTable: 'Show as a table',
        lane: 'Ladder',
        stretch: 'Plan',
        from: 'From',
        until: 'Until',
        open: 'no end',
        state: 'State',
        states: { past: 'past', current: 'now', scheduled: 'scheduled' },
        details: 'Details',
        now: 'now',
      }}
    />,
  );
}

describe('A plan timeline', () => {
  it('is one tab stop that begins at what holds now, and arrow keys lead through it', async () => {
    show();
    await userEvent.tab();
    const focused = () => document.activeElement?.getAttribute('aria-label');
    expect(focused()).toBe('Trial, 2026-03-01 – 2026-04-01, now. Started by an operator.');
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe('Public again, 2026-04-01 – no end, scheduled');
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toContain('Public again');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toContain('Basic');
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toContain('Public, 2026-01-01');
    await userEvent.keyboard('{End}');
    expect(focused()).toContain('Public again');
    expect(document.querySelectorAll('[data-stretch][tabindex="0"]')).toHaveLength(1);
  });

  it('says beneath what is looked at', async () => {
    show();
    await userEvent.hover(screen.getByRole('button', { name: /^Public,/ }));
    expect(document.querySelector('p')?.textContent).toBe('Public 2026-01-01 – 2026-03-01, past');
  });

  it('has a table with the same facts', () => {
    show();
    const table = screen.getByRole('table', { name: 'Plans of Alice', hidden: true });
    const rows = within(table).getAllByRole('row', { hidden: true });
    expect(rows).toHaveLength(5);
    for (const fact of ['Trial', 'Wiki plans', '2026-03-01', '2026-04-01', 'now', 'Started by an operator.'])
      expect(rows[2]?.textContent).toContain(fact);
  });
});

describe('The scale of time', () => {
  it.each([
    ['2026-03-01', '2026-03-06', 'day'],
    ['2026-01-01', '2026-06-01', 'month'],
    ['2020-01-01', '2026-06-01', 'year'],
  ])('from %s to %s has a few round ticks, each a %s', (from, to, step) => {
    const span = { from: Date.parse(from) - 1000, to: Date.parse(to) };
    const ticks = ticksIn(span, scaleOf(span, []));
    expect(ticks.length).toBeGreaterThan(2);
    expect(ticks.length).toBeLessThan(11);
    for (const tick of ticks) {
      expect(tick.step).toBe(step);
      expect(tick.at.toISOString()).toContain('T00:00:00.000Z');
      expect(tick.place).toBeGreaterThanOrEqual(0);
    }
  });

  it('leaves room behind the last instant, also when there is only one', () => {
    const instant = Date.parse('2026-03-01');
    const place = scaleOf(spanOf([instant]), [])(instant);
    expect(place).toBeGreaterThan(0);
    expect(place).toBeLessThan(95);
  });

  it('runs evenly where every stretch can be seen', () => {
    const scale = scaleOf({ from: 0, to: 1000 }, [
      { from: 0, to: 250 },
      { from: 250, to: 1000 },
    ]);
    expect([-5, 0, 250, 500, 1000, 2000].map(scale)).toEqual([0, 0, 25, 50, 100, 100]);
  });

  it('makes room for what is short, on any lane, and lays nothing on what comes after it', () => {
    const stretches = [
      { from: 0, to: 100_000 },
      { from: 100_000, to: 100_001 },
      { from: 100_001, to: 100_060 },
      { from: 100_060, to: 1_000_000 },
      { from: 100_030, to: 130_000 },
    ];
    const scale = scaleOf({ from: 0, to: 1_000_000 }, stretches);
    for (const { from, to } of stretches) expect(scale(to) - scale(from)).toBeGreaterThanOrEqual(8.4999);
    const places = [0, 50_000, 100_000, 100_001, 100_030, 100_060, 130_000, 900_000, 1_000_000].map(scale);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places.at(-1)).toBeCloseTo(100);
  });

  it('shares the width among more short stretches than there is room for', () => {
    const many = Array.from({ length: 40 }, (_, place) => ({ from: place, to: place + 1 }));
    const scale = scaleOf({ from: 0, to: 1_000_000 }, many);
    expect(scale(20)).toBeCloseTo(50);
    expect(scale(1_000_000)).toBeCloseTo(100);
  });
});
