import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import { HistoryTimeline } from './HistoryTimeline.tsx';

it('A history tells who did what for whom and why, and what changed', () => {
  renderInUi(
    <HistoryTimeline
      entries={[
        {
          id: '2',
          at: '2026-03-02T10:00:00Z',
          action: 'Changed the plan',
          actor: 'Olga',
          onBehalfOf: 'Alice',
          reason: 'asked by mail',
          differences: [{ key: 'tier', before: 'Public', after: 'Standard' }],
        },
        { id: '1', at: '2026-03-01T10:00:00Z', action: 'Signed up', actor: 'Alice' },
      ]}
      texts={{
        onBehalfOf: 'on behalf of',
        reason: 'Reason',
        changes: (count) => `${count} change`,
        diff: {
          added: 'Added',
          removed: 'Removed',
          changed: 'Changed',
          before: 'before',
          after: 'after',
          none: 'Nothing changed',
        },
      }}
    />,
  );
  const [latest, first] = screen.getAllByRole('listitem');
  if (!latest || !first) throw new Error('An entry is missing.');
  expect(latest.textContent).toContain('Olga, on behalf of Alice');
  expect(latest.textContent).toContain('Reason: asked by mail');
  expect(within(latest).getByText('1 change')).toBeTruthy();
  expect(first.querySelector('details')).toBeNull();
});
