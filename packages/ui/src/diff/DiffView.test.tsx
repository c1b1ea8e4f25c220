import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import { DiffView } from './DiffView.tsx';
import { differencesOf } from './differencesOf.ts';

const texts = {
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
  before: 'before',
  after: 'after',
  none: 'Nothing changed',
};

describe('Differences', () => {
  it('are the keys whose values are no longer the same', () => {
    expect(
      differencesOf(
        { name: 'Old', limit: 16, tags: ['a'], gone: true },
        { name: 'New', limit: 16, tags: ['a'] },
      ),
    ).toEqual([
      { key: 'name', before: 'Old', after: 'New' },
      { key: 'gone', before: 'true', after: undefined },
    ]);
    expect(differencesOf(null, { name: 'New', until: null })).toEqual([
      { key: 'name', before: undefined, after: 'New' },
    ]);
  });

  it('are told in words, not only in colours', () => {
    renderInUi(
      <DiffView
        differences={differencesOf({ name: 'Old', gone: 'x' }, { name: 'New', fresh: 'y' })}
        nameOf={(key) => key.toUpperCase()}
        texts={texts}
      />,
    );
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
      'NAME Changed',
      'GONE Removed',
      'FRESH Added',
    ]);
    expect(screen.getAllByRole('definition')[0]?.textContent).toBe('before: Oldafter: New');
  });

  it('may be none', () => {
    renderInUi(<DiffView differences={[]} texts={texts} />);
    expect(screen.getByText('Nothing changed')).toBeTruthy();
  });
});
