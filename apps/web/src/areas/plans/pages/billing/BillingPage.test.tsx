import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { edge } from '../../../../testing/network.ts';
import { visit } from '../../../../testing/visit.tsx';

test('one sees what one pays and when next, every invoice as a file, and what came back', async () => {
  const page = await visit('/billing');
  await page.heading('Billing');
  expect(screen.getByText('Next payment')).toBeTruthy();
  expect(screen.getByText('2 × €8.00 per month')).toBeTruthy();
  const invoices = screen.getByRole('table', { name: 'Invoices' });
  expect(within(invoices).getByText('Overdue')).toBeTruthy();
  expect(within(invoices).getByRole('link', { name: /^Pay/ }).getAttribute('href')).toMatch(/^https:/);
  expect(screen.getByText('Visa ending in 4242')).toBeTruthy();
  expect(screen.getByText('€4.00 refunded')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'See how it stands' }).getAttribute('href')).toMatch(
    /^\/billing\/checkouts\/intent_/,
  );
  expect(edge.world.asked).toEqual(['MyBillingPage']);
});

test('what is owed stands above all, with the date when it changes something and the way to pay', async () => {
  const [subscription] = edge.world.money.subscriptions;
  Object.assign(subscription ?? {}, {
    unpaidSince: '2026-11-20T09:00:00.000Z',
    access: {
      __typename: 'SubscriptionAccess',
      isGiven: true,
      until: '2026-12-05T09:00:00.000Z',
      reason: 'GRACE',
    },
  });
  const page = await visit('/billing');
  await page.heading('Billing');
  expect(screen.getByText('€16.00 could not be collected')).toBeTruthy();
  expect(screen.getByText(/You keep everything until December 5, 2026/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Pay now' }).getAttribute('href')).toBe(
    'https://invoice.stripe.test/1',
  );
});

test('who pays for nothing is told so', async () => {
  edge.world.money.account = null;
  const page = await visit('/billing');
  await page.heading('Billing');
  expect(screen.getByText('You pay for nothing')).toBeTruthy();
  expect(screen.getByText('No invoices yet')).toBeTruthy();
});

test('who does not look after the billing sees nothing of it', async () => {
  edge.world.capabilities = ['SITE_OPEN'];
  const page = await visit('/billing');
  expect(await page.heading('This page is not for you')).toBeTruthy();
});
