import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { edge } from '../../../../testing/network.ts';
import { visit } from '../../../../testing/visit.tsx';

const none = '0'.repeat(31);

beforeEach(() => {
  edge.world.operatorRole = 'SUPPORT';
});

test('the overview leads to what waits, and says when nothing does', async () => {
  const page = await visit('/operator/billing');
  await page.heading('Billing');
  expect(screen.getByRole('link', { name: 'Past-due invoices' }).getAttribute('href')).toBe(
    '/operator/billing/invoices?status=past_due&order=oldest',
  );
  expect(screen.getByText(/^The first by /)).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Accounts that could not be synced' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Active' })).toBeTruthy();
  expect(edge.world.asked).toEqual(['BillingPage']);

  const { money } = edge.world;
  Object.assign(money, { invoices: [], disputes: [], intents: [] });
  await visit('/operator/billing');
  expect(await screen.findByText('Nothing waits')).toBeTruthy();
});

test.each([
  ['subscriptions', 'Subscriptions', '‹Plus›'],
  ['invoices', 'Invoices', '‹W-0001›'],
  ['payments', 'Payments', '€16.00'],
  ['disputes', 'Disputes', '€16.00'],
  ['accounts', 'Accounts', '‹Alice›'],
  ['intents', 'Requests to Stripe', 'Checkout: ‹Plus›'],
])('the list of %s shows what there is, and keeps its filter in the address', async (path, title, row) => {
  const page = await visit(`/operator/billing/${path}`);
  await page.heading(title);
  const table = screen.getByRole('table', { name: title });
  expect(within(table).getByRole('rowheader', { name: new RegExp(row) })).toBeTruthy();
  const choice = screen.getByRole('combobox', { name: 'Status' });
  const [, second] = within(choice).getAllByRole('option');
  await page.user.selectOptions(choice, second as HTMLElement);
  expect(page.address()).toMatch(/\?status=\w+$/);
  expect(await screen.findByRole('button', { name: 'Export as CSV' })).toBeTruthy();
});

test('a filter that nothing fits can be cleared', async () => {
  const page = await visit('/operator/billing/invoices?search=nothing');
  await page.user.click(await screen.findByRole('button', { name: /^Clear/ }));
  expect(await screen.findByText('‹W-0001›')).toBeTruthy();
  expect(page.address()).toBe('/operator/billing/invoices');
});

test('a subscription says what it pays, whether it counts, and what was billed', async () => {
  const page = await visit(`/operator/billing/subscriptions/sub_${none}1`);
  await page.heading('‹Plus›');
  expect(screen.getByText('Given: paid for')).toBeTruthy();
  expect(screen.getByText('sub_Pretend1')).toBeTruthy();
  expect(screen.getByRole('table', { name: 'What is planned' })).toBeTruthy();
  expect(screen.getByRole('link', { name: '‹W-0001›' }).getAttribute('href')).toBe(
    `/operator/billing/invoices/inv_${none}1`,
  );
  expect(edge.world.asked).toEqual(['SubscriptionPage']);
});

test('an invoice says how much of it is paid, and leads to Stripe’s own page and its payments', async () => {
  const page = await visit(`/operator/billing/invoices/inv_${none}1`);
  await page.heading('Invoice ‹W-0001›');
  expect(screen.getByText('Past due')).toBeTruthy();
  expect(screen.getByText('Renewal')).toBeTruthy();
  expect(screen.getByRole('link', { name: /See it at Stripe/ }).getAttribute('href')).toBe(
    'https://invoice.stripe.test/1',
  );
  expect(
    within(screen.getByRole('table', { name: 'Payments' })).getByText('Visa ending in 4242'),
  ).toBeTruthy();
});

test('a payment tells what was given back and what was told to the bank', async () => {
  const page = await visit(`/operator/billing/payments/pay_${none}1`);
  await page.heading('Payment of €16.00');
  expect(within(screen.getByRole('table', { name: 'Refunds' })).getByText('€4.00')).toBeTruthy();
  expect(within(screen.getByRole('table', { name: 'Disputes' })).getByText('Not received')).toBeTruthy();
});

test('what is not there says so', async () => {
  await visit(`/operator/billing/payments/pay_${none}9`);
  expect(await screen.findByText('There is nothing here')).toBeTruthy();
});

test('members are told that this is for operators', async () => {
  edge.world.operatorRole = null;
  await visit('/operator/billing');
  expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
  expect(screen.queryByText('Past-due invoices')).toBeNull();
});
