import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { edge } from '../../../../../testing/network.ts';
import { visit } from '../../../../../testing/visit.tsx';

const address = '/billing/checkouts/intent_00000000000000000000000000000001';
const pending = () => ({ state: 'PENDING', url: 'https://pay.test/c/1' }) as const;

test('who comes back sees it confirmed as soon as Stripe says so, and is asked for once', async () => {
  edge.world.checkout = { ...pending(), becomes: 'CONFIRMED' };
  const page = await visit(address);
  await page.heading('Your payment');
  expect((await screen.findAllByText('It is paid')).length).toBeGreaterThan(0);
  expect(screen.queryByRole('link', { name: 'Go on paying' })).toBeNull();
  expect(edge.world.asked.filter((name) => name === 'ConfirmCheckout')).toHaveLength(1);
});

test('while Stripe has not confirmed it, one can go on paying, or leave', async () => {
  edge.world.checkout = pending();
  await visit(address);
  const goOn = await screen.findByRole('link', { name: 'Go on paying' });
  expect(goOn.getAttribute('href')).toBe(pending().url);
  expect(screen.getByRole('link', { name: 'See what you have' }).getAttribute('href')).toBe('/home');
  await waitFor(() => expect(edge.world.asked).toContain('ConfirmCheckout'));
});

test.each([
  ['FAILED', 'The payment did not go through'],
  ['EXPIRED', 'This checkout is over'],
] as const)('a checkout that has %s says that nothing has changed, and asks nobody', async (state, words) => {
  edge.world.checkout = { state, url: null };
  await visit(address);
  expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
  expect(screen.getByText(/nothing has changed/i)).toBeTruthy();
  expect(edge.world.asked).not.toContain('ConfirmCheckout');
});

test('what is nobody’s, or somebody else’s, is nothing', async () => {
  const page = await visit(address);
  expect(await page.heading('There is nothing here')).toBeTruthy();
});
