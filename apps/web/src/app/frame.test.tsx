import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { rememberLanguage } from '../shared/i18n/languages.ts';
import { visit } from '../testing/visit.tsx';

test('going to another page names the tab, is read out, and starts the keyboard at the heading', async () => {
  const page = await visit('/home');
  await page.heading('Hello, ‹Alice›');
  await waitFor(() => expect(document.title).toBe('Home · Member Console'));
  await page.user.click(screen.getByRole('link', { name: 'Sites' }));
  const heading = await page.heading('Sites');
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(document.title).toBe('Sites · Member Console');
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Sites');
});

test('losing the connection is said as long as it lasts', async () => {
  const page = await visit('/home');
  await page.heading('Hello, ‹Alice›');
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(await screen.findByText(/You are offline/)).toBeTruthy();
  onLine.mockReturnValue(true);
  act(() => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(screen.queryByText(/You are offline/)).toBeNull());
});

test('the profile decides the language unless another was chosen in this browser', async () => {
  const { edge } = await import('../testing/network.ts');
  if (edge.world.person) edge.world.person.locale = 'DE';
  const page = await visit('/home');
  await page.heading('Hallo, ‹Alice›');
  rememberLanguage('en');
  const other = await visit('/home');
  expect(await other.heading('Hello, ‹Alice›')).toBeTruthy();
});
