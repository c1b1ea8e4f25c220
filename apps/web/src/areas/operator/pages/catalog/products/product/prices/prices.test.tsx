import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { edge } from '../../../../../../../testing/network.ts';
import { visit } from '../../../../../../../testing/visit.tsx';

const product = '/operator/catalog/products/plus';
const tableOf = async () => within(await screen.findByRole('table', { name: 'Prices' }));

beforeEach(() => {
  edge.world.operatorRole = 'ADMIN';
});

test('the page of a product says what it costs, who pays it, and how it stands in Stripe', async () => {
  const page = await visit(product);
  await page.heading('‹Plus›');
  const row = (await tableOf()).getByRole('row', { name: /€8\.00 per month/ });
  expect(row.textContent).toContain('Taxes included');
  expect(row.textContent).toContain('3');
  expect(within(row).getByText('Up to date')).toBeTruthy();
  expect(edge.world.asked).toEqual(['ProductPage']);
});

test('a price is typed as the reader writes numbers, and sent as exact digits', async () => {
  const page = await visit(`${product}/prices/new`);
  await page.heading('Add a price to ‹Plus›');
  const amount = screen.getByRole('textbox', { name: /^Amount/ });
  const send = () => page.user.click(screen.getByRole('button', { name: 'Add price' }));
  for (const wrong of ['eight', '8,5', '0']) {
    await page.user.clear(amount);
    await page.user.type(amount, wrong);
    await send();
    expect(amount.getAttribute('aria-invalid'), wrong).toBe('true');
  }
  expect(edge.world.catalog.changes).toEqual([]);
  await page.user.clear(amount);
  await page.user.type(amount, '1,234.50');
  await page.user.selectOptions(screen.getByRole('combobox', { name: /^How often/ }), 'By the year');
  await send();
  await screen.findByText('€1,234.50 per year is offered.');
  expect(page.address()).toBe(product);
  expect(edge.world.catalog.changes[0]?.input).toMatchObject({
    amount: '1234.50',
    currency: 'EUR',
    interval: 'YEAR',
    intervalCount: 1,
    taxBehavior: 'INCLUSIVE',
  });
});

test('what is paid once has no interval to count', async () => {
  const page = await visit(`${product}/prices/new`);
  await page.user.type(await screen.findByRole('textbox', { name: /^Amount/ }), '120');
  await page.user.selectOptions(screen.getByRole('combobox', { name: /^How often/ }), 'Once');
  expect(screen.queryByRole('textbox', { name: /between payments/ })).toBeNull();
  await page.user.click(screen.getByRole('button', { name: 'Add price' }));
  await screen.findByText('€120.00 once is offered.');
  expect(edge.world.catalog.changes[0]?.input).toMatchObject({ interval: null, intervalCount: 1 });
});

test('what the server finds wrong stands beside its field', async () => {
  edge.world.catalog.refusal = {
    __typename: 'SamePriceOffered',
    code: 'SAME_PRICE_OFFERED',
    message: 'no',
    path: ['amount'],
  };
  const page = await visit(`${product}/prices/new`);
  const amount = await screen.findByRole('textbox', { name: /^Amount/ });
  await page.user.type(amount, '8');
  await page.user.click(screen.getByRole('button', { name: 'Add price' }));
  await waitFor(() => expect(amount.getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getAllByText(/offered on these terms already/).length).toBeGreaterThan(0);
});

test('retiring a price wants a reason, and counts who goes on paying it', async () => {
  const [price] = edge.world.catalog.prices;
  const page = await visit(`${product}?ask=retire-price&price=${price?.id}`);
  const question = await screen.findByRole('dialog', { name: 'Retire €8.00 per month?' });
  expect(within(question).getByText('subscriptions go on paying it')).toBeTruthy();
  await page.user.type(within(question).getByRole('textbox', { name: /Reason/ }), 'Too cheap');
  await page.user.click(within(question).getByRole('button', { name: 'Retire price' }));
  await screen.findByText('€8.00 per month is retired.');
  expect(page.address()).toBe(product);
  expect((await tableOf()).getByText('Retired')).toBeTruthy();
});

test('what somebody changed in Stripe is shown beside ours, and goes when Stripe is told anew', async () => {
  const [price] = edge.world.catalog.prices;
  if (!price) throw new Error('The world has no price.');
  price.sync.state = 'DRIFTED';
  price.sync.drift = [{ __typename: 'StripeDifference', field: 'ACTIVE', ours: 'true', theirs: 'false' }];
  const page = await visit(`${product}?ask=sync-price&price=${price.id}`);
  expect(await screen.findByText('€8.00 per month was changed in Stripe')).toBeTruthy();
  expect(screen.getByText(/In Stripe: Archived/)).toBeTruthy();
  const question = await screen.findByRole('dialog', { name: 'Tell Stripe of €8.00 per month anew?' });
  await page.user.type(within(question).getByRole('textbox', { name: /Reason/ }), 'It is ours');
  await page.user.click(within(question).getByRole('button', { name: 'Sync price now' }));
  await waitFor(() => expect(screen.queryByText(/In Stripe: Archived/)).toBeNull());
  expect((await tableOf()).getByText('On its way')).toBeTruthy();
});

test('without Stripe nothing is said of it, and who may not change anything is offered nothing', async () => {
  edge.world.catalog.sync = null;
  edge.world.operatorRole = 'SUPPORT';
  const page = await visit(product);
  await page.heading('‹Plus›');
  expect((await tableOf()).getByText(/€8\.00 per month/)).toBeTruthy();
  expect(screen.queryByText('In Stripe')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Add price' })).toBeNull();
  expect(screen.queryByRole('button', { name: /What can be done/ })).toBeNull();
});
