import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { edge } from '../../../../../../testing/network.ts';
import { visit } from '../../../../../../testing/visit.tsx';

const address = '/operator/organizations/organization-3/billing';

beforeEach(() => {
  edge.world.operatorRole = 'ADMIN';
});

test('it says how the account stands and what is paid', async () => {
  edge.world.money.account = {
    ...edge.world.money.account,
    id: 'acct_00000000000000000000000000000001',
    syncFailure: { __typename: 'SyncFailure', at: '2026-11-21T09:00:00.000Z', message: '‹Busy›' },
  };
  await visit(address);
  expect(await screen.findByText('cus_Pretend1')).toBeTruthy();
  expect(screen.getByText(/‹Busy›/)).toBeTruthy();
  for (const name of ['Pending requests', 'Subscriptions', 'Invoices', 'Payments']) {
    expect(screen.getByRole('table', { name })).toBeTruthy();
  }
  expect(edge.world.asked).toEqual(['OrganizationBillingPage']);
});

test('Stripe is asked about it at once, with a reason', async () => {
  const page = await visit(address);
  await page.user.click(await screen.findByRole('link', { name: /^Ask now about/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await page.user.type(dialog.getByLabelText('Reason'), 'They paid');
  await page.user.click(dialog.getByRole('button', { name: 'Ask now' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(edge.world.asked.slice(-2)).toEqual(['SyncAccount', 'OrganizationBillingPage']);
  expect(page.address()).toBe(address);
});

test('before anybody wanted to pay it says so, and offers a checkout link', async () => {
  edge.world.money.account = null;
  const page = await visit(address);
  expect(await screen.findByText('Nothing was ever paid here')).toBeTruthy();
  await page.user.click(screen.getByRole('link', { name: 'Create checkout link' }));
  expect(await screen.findByRole('dialog', { name: 'Checkout link for ‹Organization 3›' })).toBeTruthy();
  expect(page.address()).toBe(`${address}?ask=checkout`);
});

test('a checkout link wants a price and a reason, and is there to be copied', async () => {
  const page = await visit(`${address}?ask=checkout`);
  const dialog = within(await screen.findByRole('dialog'));
  const create = dialog.getByRole('button', { name: 'Create checkout link' });
  await page.user.type(dialog.getByLabelText('Reason'), 'They asked');
  await page.user.click(create);
  expect(dialog.getAllByText('Choose a price.').length).toBeGreaterThan(0);
  await page.user.selectOptions(dialog.getByLabelText('Price'), '‹Plus›: €8.00 per month');
  await page.user.clear(dialog.getByLabelText('Quantity'));
  await page.user.type(dialog.getByLabelText('Quantity'), '0');
  await page.user.click(create);
  expect(dialog.getAllByText('Use a whole number from 1 to 1000.').length).toBeGreaterThan(0);
  await page.user.clear(dialog.getByLabelText('Quantity'));
  await page.user.type(dialog.getByLabelText('Quantity'), '3');
  await page.user.click(create);
  const ready = within(await screen.findByRole('dialog', { name: 'The link is ready' }));
  expect(ready.getByText('https://checkout.stripe.test/2')).toBeTruthy();
  expect(ready.getByRole('button', { name: /Copy/ })).toBeTruthy();
  await page.user.click(ready.getByRole('button', { name: 'Done' }));
  expect(page.address()).toBe(address);
});

test('a refusal says what to do about it', async () => {
  edge.world.money.refusal = 'AlreadySubscribed';
  const page = await visit(`${address}?ask=checkout`);
  const dialog = within(await screen.findByRole('dialog'));
  await page.user.selectOptions(dialog.getByLabelText('Price'), '‹Plus›: €8.00 per month');
  await page.user.type(dialog.getByLabelText('Reason'), 'They asked');
  await page.user.click(dialog.getByRole('button', { name: 'Create checkout link' }));
  expect(await dialog.findByText(/Change that subscription instead/)).toBeTruthy();
});

test('who only sees is offered nothing', async () => {
  edge.world.operatorRole = 'SUPPORT';
  await visit(`${address}?ask=checkout`);
  expect(await screen.findByText('cus_Pretend1')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Create checkout link' })).toBeNull();
});
