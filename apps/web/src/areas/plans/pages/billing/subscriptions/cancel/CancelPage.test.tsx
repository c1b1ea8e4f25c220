import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { edge } from '../../../../../../testing/network.ts';
import { visit } from '../../../../../../testing/visit.tsx';

const address = '/billing/subscriptions/sub_00000000000000000000000000000001/cancel';

test('one sees from when what changes, cancels with one button, and can take it back', async () => {
  const page = await visit(address);
  await page.heading('Cancel ‹Plus›');
  expect(screen.getByText('Then you are on ‹Public›, by itself.')).toBeTruthy();
  expect(screen.getByText('instead of 16')).toBeTruthy();
  await page.user.click(screen.getByRole('button', { name: 'Cancel ‹Plus›' }));
  await page.heading('Billing');
  expect(screen.getByText('Cancelled')).toBeTruthy();
  await page.user.click(screen.getByRole('button', { name: 'Keep my plan' }));
  expect(await screen.findByText('Next payment')).toBeTruthy();
});

test('where something would become read-only, the name of the plan is typed', async () => {
  const resource = edge.world.ladder.tiers[0]?.product.includes[0]?.resource;
  edge.world.money.excess = [
    {
      resource,
      limit: '1',
      used: '3',
      deadline: '2027-01-02T09:00:00.000Z',
      sites: [{ id: 'site_9', title: '‹Late›' }],
    },
  ];
  const page = await visit(address);
  await page.heading('Cancel ‹Plus›');
  expect(screen.getByText(/these become read-only: ‹Late›/)).toBeTruthy();
  await page.user.click(screen.getByRole('button', { name: 'Cancel ‹Plus›' }));
  expect(edge.world.asked).not.toContain('CancelSubscription');
  await page.user.type(screen.getByLabelText('Type “‹Plus›” to confirm'), '‹Plus›');
  await page.user.click(screen.getByRole('button', { name: 'Cancel ‹Plus›' }));
  await page.heading('Billing');
  expect(edge.world.asked).toContain('CancelSubscription');
});
