import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { edge } from '../../../../../../testing/network.ts';
import { visit } from '../../../../../../testing/visit.tsx';

const address = '/operator/organizations/organization-3/standing';

beforeEach(() => {
  edge.world.operatorRole = 'ADMIN';
});

test('suspending counts whom it reaches, wants a reason, and can be taken back at once', async () => {
  const page = await visit(`${address}?ask=suspend`);
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('member whose requests are refused')).toBeTruthy();
  await page.user.click(dialog.getByRole('button', { name: 'Suspend' }));
  expect(await dialog.findByText('Say why, in a line.')).toBeTruthy();
  expect(edge.world.isSuspended).toBe(false);
  await page.user.type(dialog.getByLabelText(/^Reason/), 'Spam');
  await page.user.click(dialog.getByRole('button', { name: 'Suspend' }));
  expect(await screen.findByText('‹Spam›')).toBeTruthy();
  expect(page.address()).toBe(address);
  await page.user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Not suspended')).toBeTruthy();
});

test('a note is added, taken back, and found again among those that were', async () => {
  const page = await visit(address);
  await page.user.type(await screen.findByLabelText('New note'), 'Wants a trial');
  await page.user.click(screen.getByRole('button', { name: 'Add note' }));
  expect(await screen.findByText('Wants a trial')).toBeTruthy();
  await page.user.click(screen.getAllByRole('button', { name: 'Take back' })[0] as HTMLElement);
  await waitFor(() => expect(screen.queryByText('Wants a trial')).toBeNull());
  await page.user.click(screen.getByRole('link', { name: 'Show those taken back' }));
  expect(await screen.findByText('Wants a trial')).toBeTruthy();
});

test('who only sees is offered nothing', async () => {
  edge.world.operatorRole = 'BILLING';
  await visit(`${address}?ask=suspend`);
  expect(await screen.findByText('‹Called on Monday›')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Suspend' })).toBeNull();
});
