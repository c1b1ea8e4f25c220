import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import { BarChart } from './BarChart.tsx';
import { Sparkline } from './Sparkline.tsx';
import { StatTiles } from './StatTiles.tsx';

const points = [
  { label: 'May', value: 0 },
  { label: 'June', value: 1 },
  { label: 'July', value: 1200 },
];
const texts = { asTable: 'Show as a table', label: 'Month', value: 'Sign-ups' };

describe('A bar chart', () => {
  it('has a table with the same numbers as readers write them', () => {
    renderInUi(<BarChart title="Sign-ups" summary="Most came in July." points={points} texts={texts} />);
    const table = screen.getByRole('table', { name: 'Sign-ups', hidden: true });
    expect(within(table).getAllByRole('rowheader', { hidden: true })).toHaveLength(3);
    expect(table.textContent).toContain('July');
    expect(table.textContent).toContain('1,200');
  });

  it('shows a little as a little and nothing as nothing', () => {
    renderInUi(<BarChart title="Sign-ups" summary="Most came in July." points={points} texts={texts} />);
    const heights = [...document.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('height')));
    expect(heights).toEqual([0, 1, 100]);
  });

  it('can stand without any amount', () => {
    renderInUi(<BarChart title="Sign-ups" summary="None." points={points.slice(0, 1)} texts={texts} />);
    expect(document.querySelector('rect')?.getAttribute('height')).toBe('0');
  });
});

describe('A sparkline', () => {
  it('says what it shows, and lists its numbers', () => {
    renderInUi(<Sparkline label="Sign-ups, rising" points={points} />);
    expect(screen.getByRole('img', { name: 'Sign-ups, rising' })).toBeTruthy();
    expect(screen.getAllByRole('row')).toHaveLength(3);
  });

  it('lies in the middle when nothing changes', () => {
    renderInUi(<Sparkline label="Flat" points={points.map(({ label }) => ({ label, value: 7 }))} />);
    expect(document.querySelector('polyline')?.getAttribute('points')).toBe('0.0,12.0 50.0,12.0 100.0,12.0');
  });
});

it('A tile says how its number compares and leads to what was counted', () => {
  renderInUi(
    <StatTiles
      stats={[
        {
          label: 'Past due',
          value: 3,
          change: { words: '2 more than last week', tone: 'warning' },
          to: '/due',
        },
      ]}
    />,
  );
  expect(screen.getByRole('link', { name: 'Past due' }).getAttribute('href')).toBe('/due');
  expect(screen.getByText('2 more than last week')).toBeTruthy();
});
