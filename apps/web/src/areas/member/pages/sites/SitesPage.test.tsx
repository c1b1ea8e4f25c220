import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { edge } from '../../../../testing/network.ts';
import { visit } from '../../../../testing/visit.tsx';

const oldNotes = {
  id: 'site_00000000000000000000000000000002',
  title: '‹Old notes›',
  host: 'old.test',
  url: 'http://old.test/',
  state: 'ARCHIVED' as const,
  storageBytes: null,
  readOnlyReason: 'ARCHIVED' as const,
  createdAt: '2026-10-01T09:00:00.000Z',
};

test('the filter is an address: a link narrows the list, and the address alone does too', async () => {
  edge.world.sites.push(oldNotes);
  const page = await visit('/sites');
  await page.heading('Sites');
  expect(screen.getByRole('link', { name: /garden/ })).toBeTruthy();
  await page.user.click(screen.getByRole('link', { name: 'Archived' }));
  await waitFor(() => expect(screen.queryByRole('link', { name: /garden/ })).toBeNull());
  expect(page.address()).toBe('/sites?state=archived');
  expect(screen.getByRole('link', { name: /old.test/ })).toBeTruthy();
});

test('a filter that matches nothing is not the same as having no site', async () => {
  const page = await visit('/sites?state=archived');
  await page.heading('Sites');
  await page.user.click(screen.getByRole('button', { name: 'Clear search' }));
  await screen.findByRole('link', { name: /garden/ });
  expect(page.address()).toBe('/sites');
});

test('archiving asks first, frees the place, and can be taken back at once', async () => {
  const page = await visit('/sites');
  await page.heading('Sites');
  await page.user.click(screen.getByRole('button', { name: 'Archive' }));
  const dialog = await screen.findByRole('dialog');
  expect(page.address()).toContain('archive=site_');
  expect(within(dialog).getByText(/becomes read-only, for you as well/)).toBeTruthy();
  await page.user.click(within(dialog).getByRole('button', { name: 'Archive site' }));
  await screen.findByText('“‹Garden›” is archived.');
  expect(page.address()).toBe('/sites');
  expect(screen.getByRole('meter', { name: '‹Wiki sites›' }).getAttribute('aria-valuenow')).toBe('0');
  await page.user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('“‹Garden›” can be edited again.');
  expect(screen.getByRole('meter', { name: '‹Wiki sites›' }).getAttribute('aria-valuenow')).toBe('1');
});

test('restoring without a free place says what the plan includes and what would make room', async () => {
  edge.world.sites.push(oldNotes);
  const page = await visit('/sites');
  await page.heading('Sites');
  await page.user.click(screen.getByRole('button', { name: /^Restore/ }));
  const denial = await screen.findByRole('region', { name: 'Your plan has no place for another site' });
  expect(document.activeElement).toBe(denial);
  expect(within(denial).getByText('‹Standard› – ‹Wiki sites›: 16')).toBeTruthy();
  await page.user.click(within(denial).getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('region', { name: /no place/ })).toBeNull();
});

test('a site that is gone meanwhile is not archived, and the dialog says so', async () => {
  const page = await visit('/sites?archive=site_00000000000000000000000000000001');
  await page.heading('Sites');
  edge.world.sites = [];
  await page.user.click(screen.getByRole('button', { name: 'Archive site' }));
  expect(await screen.findByText('This site is no longer there.')).toBeTruthy();
});
