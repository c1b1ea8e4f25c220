import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { edge } from '../../../../../testing/network.ts';
import { visit } from '../../../../../testing/visit.tsx';

const address = '/billing/checkouts/intent_00000000000000000000000000000001';
const pending = () => ({ state: 'PENDING', url: 'https://pay.test/c/1' }) as const;

test('who has paid sees it confirmed as soon as Stripe says so, with what they have then', async () => {
  edge.world.checkout = { ...pending(), becomes: 'CONFIRMED' };
  const page = await visit(`${address}?returned=paid`);
  await page.heading('Your payment');
  expect((await screen.findAllByText('‹Standard› is yours')).length).toBeGreaterThan(0);
  expect(screen.getByText('‹Wiki sites›')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Start using it' }).getAttribute('href')).toBe('/home');
  expect(edge.world.asked.filter((name) => name === 'ConfirmCheckout')).toHaveLength(1);
  // The page is asked anew: there are new limits.
  await waitFor(() => expect(edge.world.asked.filter((name) => name === 'CheckoutPage')).toHaveLength(2));
});

test('as long as it is being confirmed, nobody is asked to pay again', async () => {
  edge.world.checkout = pending();
  await visit(`${address}?returned=paid`);
  expect((await screen.findAllByText('Being confirmed')).length).toBeGreaterThan(0);
  expect(screen.queryByRole('link', { name: 'Go on to payment' })).toBeNull();
});

test('who comes back without having paid can go on, or choose anew', async () => {
  edge.world.checkout = pending();
  await visit(`${address}?returned=unpaid`);
  const goOn = await screen.findByRole('link', { name: 'Go on to payment' });
  expect(goOn.getAttribute('href')).toBe(pending().url);
  expect(screen.getByRole('link', { name: 'Choose another plan' }).getAttribute('href')).toBe('/plans');
  await waitFor(() => expect(edge.world.asked).toContain('ConfirmCheckout'));
});

test.each([
  ['FAILED', 'The payment did not go through'],
  ['EXPIRED', 'This checkout is over'],
] as const)(
  'a checkout that has %s says that nothing has changed, and how to try again',
  async (state, words) => {
    edge.world.checkout = { state, url: null };
    await visit(address);
    expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
    expect(screen.getByText(/nothing has changed/i)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Try again' }).getAttribute('href')).toMatch(
      /^\/plans\/choose\/price_/,
    );
    expect(edge.world.asked).not.toContain('ConfirmCheckout');
  },
);

test('what is nobody’s, or somebody else’s, is nothing', async () => {
  const page = await visit(address);
  expect(await page.heading('There is nothing here')).toBeTruthy();
});
