import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import { ProgressBar, type ProgressBarProps } from './ProgressBar.tsx';

function bar(props: Partial<ProgressBarProps>) {
  return (
    <ProgressBar
      label="Backfill"
      done={0}
      total={100}
      texts={{
        counts: (done, failed, total) => `${done} of ${total} done, ${failed} failed`,
        step: (percent) => `${percent} % done`,
        unknown: 'Counting',
      }}
      {...props}
    />
  );
}
const progress = () => screen.getByRole('progressbar', { name: 'Backfill' });
const said = () => screen.getByRole('status').textContent;

describe('Progress', () => {
  it('is read out at every tenth of the way only', () => {
    const { rerender } = renderInUi(bar({ done: 9 }));
    expect(said()).toBe('');
    rerender(bar({ done: 10 }));
    expect(said()).toBe('Backfill: 10 % done');
    rerender(bar({ done: 18, failed: 1 }));
    expect(said()).toBe('Backfill: 10 % done');
    rerender(bar({ done: 99, failed: 1 }));
    expect(said()).toBe('Backfill: 100 % done');
  });

  it('counts what failed as gone through, and says so', () => {
    renderInUi(bar({ done: 49, failed: 1 }));
    expect(progress().getAttribute('aria-valuenow')).toBe('50');
    expect(progress().getAttribute('aria-valuetext')).toBe('49 of 100 done, 1 failed');
  });

  it('has no value while nobody knows how much there is', () => {
    renderInUi(bar({ total: null }));
    expect(progress().hasAttribute('aria-valuenow')).toBe(false);
    expect(screen.getByText('Counting')).toBeTruthy();
  });

  it('is over when there is nothing to do', () => {
    renderInUi(bar({ total: 0 }));
    expect(progress().getAttribute('aria-valuenow')).toBe('100');
  });
});
