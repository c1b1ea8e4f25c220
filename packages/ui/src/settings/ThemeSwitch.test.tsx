import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

const shown = () => document.documentElement.dataset.colorScheme;

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset.colorScheme;
});

describe('The choice of a theme', () => {
  it('shows at once, is kept, and can be given back to the system', async () => {
    renderInUi(<ThemeSwitch />);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'System' }).checked).toBe(true);

    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(shown()).toBe('dark');
    expect(localStorage.getItem('color-scheme')).toBe('dark');

    await userEvent.click(screen.getByRole('radio', { name: 'System' }));
    expect(shown()).toBeUndefined();
    expect(localStorage.getItem('color-scheme')).toBeNull();
  });

  it('is followed by the other tabs', () => {
    renderInUi(<ThemeSwitch />);
    act(() => {
      window.dispatchEvent(new StorageEvent('storage', { key: 'color-scheme', newValue: 'light' }));
    });
    expect(shown()).toBe('light');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Light' }).checked).toBe(true);
  });

  it('is read by the boot script before anything is drawn', async () => {
    localStorage.setItem('color-scheme', 'dark');
    // @ts-expect-error The boot script is plain JavaScript without types.
    await import('../colorScheme.boot.js');
    expect(shown()).toBe('dark');
  });
});
