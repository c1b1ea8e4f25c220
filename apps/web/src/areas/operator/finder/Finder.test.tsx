import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { edge } from '../../../testing/network.ts';
import { visit } from '../../../testing/visit.tsx';

beforeEach(() => {
  edge.world.operatorRole = 'ADMIN';
  sessionStorage.clear();
});

async function open() {
  const page = await visit('/operator');
  await page.heading('Operator home');
  return page;
}
const field = () => screen.findByRole('combobox', { name: 'Type a command, a name or an id' });

test('from anywhere by its keys, the palette finds what the server knows and leads there', async () => {
  const page = await open();
  await page.user.keyboard('{Control>}k{/Control}');
  await page.user.type(await field(), 'organization 30');
  await screen.findByRole('option', { name: /‹Organization 30›/ });
  await page.user.keyboard('{Enter}');
  await page.heading('‹Organization 30›');
  expect(page.address()).toBe('/operator/organizations/organization-30');

  await page.user.click(screen.getByRole('button', { name: 'Find or do something' }));
  await field();
  const recent = screen.getByRole('group', { name: 'Recent' });
  expect(within(recent).getByRole('option', { name: /‹Organization 30›/ })).toBeTruthy();
});

test('it leads to every place by its name', async () => {
  const page = await open();
  await page.user.keyboard('{Control>}k{/Control}');
  await page.user.type(await field(), 'organiz{Enter}');
  expect(await page.heading('Organizations')).toBeTruthy();
});

test('letters lead to places, a question mark lists them, and a slash goes to the search', async () => {
  const page = await open();
  await page.user.keyboard('go');
  const heading = await page.heading('Organizations');
  await waitFor(() => expect(document.activeElement).toBe(heading));
  await page.user.keyboard('/');
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  (document.activeElement as HTMLElement).blur();
  await page.user.keyboard('?');
  const help = screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(within(help).getByText('Organizations')).toBeTruthy();
});

test('who does without letters keeps the palette', async () => {
  const page = await open();
  await page.user.keyboard('?');
  await page.user.click(screen.getByRole('checkbox', { name: 'Shortcuts by letters' }));
  await page.user.click(screen.getByRole('button', { name: 'Close' }));
  await page.user.keyboard('go?');
  expect(page.address()).toBe('/operator');
  expect(screen.queryByRole('dialog')).toBeNull();
  await page.user.keyboard('{Control>}k{/Control}');
  expect(await field()).toBeTruthy();
  await waitFor(() => expect(localStorage.getItem('operator-single-keys')).toBe('off'));
});
