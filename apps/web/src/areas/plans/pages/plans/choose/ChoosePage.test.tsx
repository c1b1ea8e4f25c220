import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { edge } from '../../../../../testing/network.ts';
import { visit } from '../../../../../testing/visit.tsx';

const address = () => `/plans/choose/${edge.world.ladder.tiers[1]?.product.prices[0]?.id}`;

test('one sees what changes and what it costs, and pays with one button, however often it is pressed', async () => {
  const [intent] = edge.world.money.intents;
  if (intent) intent.url = null;
  const page = await visit(address());
  await page.heading('Choose ‹Standard›');
  expect(screen.getByText('‹Wiki sites›: 16')).toBeTruthy();
  expect(screen.getByText('€8.00', { exact: false })).toBeTruthy();
  await page.user.dblClick(screen.getByRole('button', { name: 'Continue to payment' }));
  await page.heading('Your payment');
  expect(page.address()).toContain('/billing/checkouts/');
  expect(screen.getAllByText('One moment').length).toBeGreaterThan(0);
  expect(edge.world.asked.filter((name) => name === 'BeginCheckout')).toHaveLength(1);
});

test('a refusal is said where the button is', async () => {
  edge.world.money.refusal = 'AlreadySubscribed';
  const page = await visit(address());
  await page.heading('Choose ‹Standard›');
  await page.user.click(screen.getByRole('button', { name: 'Continue to payment' }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/so that you do not pay twice/));
});

test('the plan that one has is not bought again', async () => {
  edge.world.plan = {};
  const page = await visit(address());
  await page.heading('Choose ‹Standard›');
  expect(screen.getByText('This is your plan already')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Continue to payment' })).toBeNull();
});

test('what is not offered is not there', async () => {
  const page = await visit('/plans/choose/price_00000000000000000000000000000099');
  expect(await page.heading('There is nothing here')).toBeTruthy();
});
