import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { edge } from '../../../../../testing/network.ts';
import { visit } from '../../../../../testing/visit.tsx';

test('this browser is marked and any other can be signed out', async () => {
  const page = await visit('/account/sessions');
  await page.heading('Where you are signed in');
  expect(screen.getAllByText('This browser')).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Sign out Unknown browser' })).toBeTruthy();
  await page.user.click(screen.getByRole('button', { name: 'Sign out ‹Chrome on Android›' }));
  await screen.findByText('Signed out: ‹Chrome on Android›.');
  await waitFor(() => expect(screen.queryByRole('button', { name: /Chrome/ })).toBeNull());
});

test('signing out everywhere counts the browsers first, and has an address', async () => {
  const page = await visit('/account/sessions');
  await page.heading('Where you are signed in');
  await page.user.click(screen.getByRole('link', { name: 'Sign out everywhere' }));
  const dialog = await screen.findByRole('dialog');
  expect(page.address()).toBe('/account/sessions?ask=sign-out-everywhere');
  expect(
    within(dialog).getByText('other browsers are signed out at once').parentElement?.textContent,
  ).toMatch(/^2/);
  await page.user.click(within(dialog).getByRole('checkbox', { name: 'Stay signed in here' }));
  expect(within(dialog).getByText(/this browser as well/)).toBeTruthy();
  await page.user.click(within(dialog).getByRole('checkbox', { name: 'Stay signed in here' }));
  await page.user.click(within(dialog).getByRole('button', { name: 'Sign out' }));
  await screen.findByText('2 sessions have ended.');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(edge.world.sessions).toHaveLength(1);
  await waitFor(() => expect(screen.queryByRole('button', { name: /Chrome/ })).toBeNull());
});
