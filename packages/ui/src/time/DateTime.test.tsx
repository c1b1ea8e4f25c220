import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import { DateTime, RelativeTime, relativeWords } from './DateTime.tsx';

const now = new Date('2026-03-16T08:30:00Z');

describe('The distance of an instant', () => {
  it.each([
    ['2026-03-16T08:30:10Z', 'now'],
    ['2026-03-16T08:29:00Z', '1 minute ago'],
    ['2026-03-16T07:30:20Z', '1 hour ago'],
    ['2026-03-16T10:00:00Z', 'in 2 hours'],
    ['2026-03-17T08:29:50Z', 'tomorrow'],
    ['2026-03-18T08:30:00Z', 'in 2 days'],
    ['2026-03-02T08:30:00Z', '2 weeks ago'],
    ['2025-12-16T08:30:00Z', '3 months ago'],
    ['2020-03-16T08:30:00Z', '6 years ago'],
  ])('%s is %s', (instant, words) => {
    expect(relativeWords(new Date(instant), now, 'en')).toBe(words);
  });
});

describe('An instant', () => {
  it('is shown in the reader’s zone and language, and in UTC on demand', () => {
    renderInUi(<DateTime value="2026-03-14T23:30:00.000Z" />, { timeZone: 'Europe/Berlin', locale: 'de' });
    const time = screen.getByText('15.03.2026, 00:30');
    expect(time.title).toBe('2026-03-14 23:30:00 UTC');
    expect(time.getAttribute('datetime')).toBe('2026-03-14T23:30:00.000Z');
  });

  it('follows the server’s clock where one is given', () => {
    renderInUi(<RelativeTime value="2026-03-14T08:30:00Z" now={now} />);
    expect(screen.queryByText('2 days ago')).not.toBeNull();
  });
});
