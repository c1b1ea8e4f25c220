import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { edge } from '../../../../../testing/network.ts';
import { visit } from '../../../../../testing/visit.tsx';

beforeEach(() => {
  edge.world.operatorRole = 'ADMIN';
});

test('the state of the way in is said in words, and its numbers lead to their lists', async () => {
  const page = await visit('/operator/billing/stripe');
  await page.heading('Stripe health');
  expect(screen.getByText('Some events cannot be worked out')).toBeTruthy();
  expect(screen.getByText(/Test mode/)).toBeTruthy();
  await page.user.click(screen.getByRole('link', { name: '‹invoice.paid›' }));
  await page.heading('‹invoice.paid›');
});

test('a console without Stripe says so', async () => {
  edge.world.stripe.mode = null;
  const page = await visit('/operator/billing/stripe');
  await page.heading('Stripe health');
  expect(screen.getByText('Stripe is not connected')).toBeTruthy();
});

test('an event that failed is found by its state and worked on anew for a reason', async () => {
  const page = await visit('/operator/billing/stripe/events?state=failed');
  await page.heading('Events');
  await page.user.click(screen.getByRole('link', { name: '‹invoice.paid›' }));
  await page.heading('‹invoice.paid›');
  expect(screen.getByText('‹No answer.›')).toBeTruthy();
  await page.user.click(screen.getByRole('link', { name: 'Work on it anew' }));
  await page.user.type(await screen.findByLabelText('Reason'), 'Stripe is back');
  await page.user.click(screen.getByRole('button', { name: 'Work on it anew' }));
  await waitFor(() => expect(edge.world.stripe.events[0]?.state).toBe('WAITING'));
});

test('support sees an event and is offered nothing', async () => {
  edge.world.operatorRole = 'SUPPORT';
  const page = await visit(`/operator/billing/stripe/events/${edge.world.stripe.events[0]?.id}?ask=retry`);
  await page.heading('‹invoice.paid›');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Work on it anew' })).toBeNull();
});

test('a customer of nobody’s is linked with an organization that somebody names', async () => {
  const page = await visit('/operator/billing/concerns');
  await page.heading('Concerns');
  expect(screen.getByText('Customer of nobody’s', { selector: 'strong' })).toBeTruthy();
  await page.user.click(screen.getByRole('link', { name: 'Link' }));
  await page.user.type(await screen.findByLabelText('Reason'), 'She wrote to us');
  const link = () => screen.getByRole('button', { name: 'Link' });
  await page.user.click(link());
  expect(await screen.findByText('Say whose it is.')).toBeTruthy();
  await page.user.type(screen.getByLabelText('Id of the organization'), 'org_1');
  await page.user.click(link());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByText('No concerns')).toBeTruthy();
});

test('a concern that a person has closed is among the closed ones', async () => {
  const page = await visit('/operator/billing/concerns?kind=customer-unlinked');
  await page.heading('Concerns');
  await page.user.click(screen.getByRole('link', { name: 'Close concern' }));
  await page.user.type(await screen.findByLabelText('Reason'), 'A test of ours');
  await page.user.click(screen.getByRole('button', { name: 'Close concern' }));
  await waitFor(() => expect(edge.world.stripe.concerns[0]?.resolvedReason).toBe('A test of ours'));
});

test('a comparison says how far it is, what differs, and has a difference mended', async () => {
  const page = await visit('/operator/billing/reconciliations');
  await page.heading('Comparisons');
  expect(screen.getByText('Under way')).toBeTruthy();
  await visit(`/operator/billing/reconciliations/${edge.world.stripe.runs[0]?.id}?state=open`);
  await screen.findByRole('progressbar');
  expect(screen.getByText('‹canceled›')).toBeTruthy();
  await page.user.click(screen.getByRole('link', { name: 'Repair' }));
  await page.user.type(await screen.findByLabelText('Reason'), 'It should be so');
  await page.user.click(screen.getByRole('button', { name: 'Repair' }));
  await waitFor(() => expect(edge.world.stripe.drifts[0]?.repairedAt).not.toBeNull());
});
