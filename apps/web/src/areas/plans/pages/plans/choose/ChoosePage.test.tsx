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
  expect(screen.getAllByText('€8.00', { exact: false }).length).toBeGreaterThan(0);
  await page.user.dblClick(await screen.findByRole('button', { name: 'Continue to payment' }));
  await page.heading('Your payment');
  expect(page.address()).toContain('/billing/checkouts/');
  expect(screen.getAllByText('One moment').length).toBeGreaterThan(0);
  expect(edge.world.asked.filter((name) => name === 'BeginCheckout')).toHaveLength(1);
});

test('a refusal is said where the button is', async () => {
  edge.world.money.refusal = 'AlreadySubscribed';
  const page = await visit(address());
  await page.heading('Choose ‹Standard›');
  await page.user.click(await screen.findByRole('button', { name: 'Continue to payment' }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/so that you do not pay twice/));
});

test('the plan that one has is not bought again', async () => {
  edge.world.money.purchase = null;
  const page = await visit(address());
  await page.heading('Choose ‹Standard›');
  expect(await screen.findByText('This is your plan already')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Continue to payment' })).toBeNull();
});

test('who pays already sees what the switch costs today, and switches with one button', async () => {
  Object.assign(edge.world.money.purchase ?? {}, {
    way: 'SWITCH_NOW',
    dueNow: { __typename: 'Money', amount: '12.40', amountMinor: '1240', currency: 'EUR' },
    lines: [
      {
        description: '‹Unused time›',
        isProration: true,
        amount: { __typename: 'Money', amount: '-7.60', amountMinor: '-760', currency: 'EUR' },
      },
    ],
  });
  const page = await visit(address());
  await page.heading('Choose ‹Standard›');
  expect(await screen.findByText('€12.40')).toBeTruthy();
  expect(screen.getByText('‹Unused time›')).toBeTruthy();
  await page.user.dblClick(screen.getByRole('button', { name: 'Upgrade now' }));
  await page.heading('Billing');
  expect(edge.world.asked.filter((name) => name === 'SwitchSubscription')).toHaveLength(1);
});

test('what has moved is shown anew before one is asked again', async () => {
  Object.assign(edge.world.money.purchase ?? {}, { way: 'SWITCH_AT_PERIOD_END' });
  edge.world.money.refusal = 'PlanMoved';
  const page = await visit(address());
  await page.user.click(await screen.findByRole('button', { name: /^Change on / }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/This is how it stands now/));
  expect(edge.world.asked.filter((name) => name === 'ChoosePage')).toHaveLength(2);
});

test('what is not offered is not there', async () => {
  const page = await visit('/plans/choose/price_00000000000000000000000000000099');
  expect(await page.heading('There is nothing here')).toBeTruthy();
});
