import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { edge } from '../../../../testing/network.ts';
import { visit } from '../../../../testing/visit.tsx';

const ben = '/operator/persons/per_00000000000000000000000000000002';

beforeEach(() => {
  edge.world.operatorRole = 'ADMIN';
});
afterEach(() => {
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

test('a person is found by words that stand in the address, and their page says where they belong', async () => {
  const page = await visit('/operator/persons?search=ben');
  expect(await screen.findByRole('link', { name: '‹Ben›' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: '‹Alice›' })).toBeNull();
  await page.user.click(screen.getByRole('link', { name: '‹Ben›' }));
  await page.heading('‹Ben›');
  expect(page.address()).toBe(ben);
  expect(within(screen.getByRole('table', { name: 'Organizations' })).getByRole('link')).toBeTruthy();
  expect(screen.getByText('‹Firefox on Linux›')).toBeTruthy();
  expect(edge.world.asked).toEqual(['PersonsPage', 'PersonPage']);
});

test('looking with their eyes wants a reason and begins in this tab', async () => {
  const page = await visit(`${ben}?ask=view-as`);
  const dialog = within(await screen.findByRole('dialog'));
  const assign = vi.fn<(url: string) => void>();
  vi.stubGlobal('location', Object.assign(new URL('http://localhost:3000/'), { assign }));
  await page.user.type(dialog.getByLabelText(/^Reason/), 'Asked for help');
  await page.user.click(dialog.getByRole('button', { name: 'Begin to look' }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith('/home'));
  expect(JSON.parse(sessionStorage.getItem('viewing') ?? '')).toEqual({ id: 'view-1', returnTo: ben });
});

test('signing out everywhere counts the sessions that end', async () => {
  const page = await visit(`${ben}?ask=sign-out`);
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('sessions end at once')).toBeTruthy();
  await page.user.type(dialog.getByLabelText(/^Reason/), 'Lost a phone');
  await page.user.click(dialog.getByRole('button', { name: 'Sign out everywhere' }));
  expect(await screen.findByText('‹Ben› is signed out: 3 sessions ended.')).toBeTruthy();
  expect(await screen.findByText('Signed in nowhere')).toBeTruthy();
});
