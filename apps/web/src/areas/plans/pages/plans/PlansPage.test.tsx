import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { edge } from '../../../../testing/network.ts';
import { visit } from '../../../../testing/visit.tsx';

const linkOf = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');

test('a stranger sees every plan with its price, and is led to sign up and back to the choice', async () => {
  edge.world.person = null;
  const page = await visit('/plans');
  await page.heading('Plans');
  expect(screen.getByRole('heading', { level: 3, name: '‹Public›' })).toBeTruthy();
  expect(screen.getAllByText('Free').length).toBeGreaterThan(0);
  expect(screen.getAllByText('per month').length).toBeGreaterThan(0);
  expect(screen.queryByText('Your plan')).toBeNull();
  expect(linkOf('Begin for free')).toBe('/register');
  const choice = `/plans/choose/${edge.world.ladder.tiers[1]?.product.prices[0]?.id}`;
  expect(linkOf('Try ‹Standard›')).toBe(`/register?${new URLSearchParams({ return_to: choice })}`);
  expect(screen.getByRole('link', { name: 'Sign in' })).toBeTruthy();
  expect(edge.world.asked).toEqual(['PlansPage']);
});

test('a member sees which plan is theirs, what another would bring, and goes to choose it', async () => {
  const page = await visit('/plans');
  await page.heading('Plans');
  expect(screen.getByRole('navigation', { name: 'Main' })).toBeTruthy();
  expect(screen.getByText('Your plan')).toBeTruthy();
  expect(screen.getByText('‹Wiki sites›: 16')).toBeTruthy();
  expect(screen.getByText('instead of 1')).toBeTruthy();
  await page.user.click(screen.getByRole('link', { name: 'Upgrade to ‹Standard›' }));
  await page.heading('Choose ‹Standard›');
});

test('what would be too much on a smaller plan is said before anybody chooses it', async () => {
  const [site] = edge.world.sites;
  if (!site) throw new Error('The world has no site.');
  edge.world.plan = {
    source: 'TRIAL',
    until: '2026-12-03T09:00:00.000Z',
    next: { since: '', source: 'DEFAULT' },
  };
  edge.world.sites.push({ ...site, id: `${site.id}7` }, { ...site, id: `${site.id}8` });
  const page = await visit('/plans');
  await page.heading('Plans');
  expect(screen.getByText(/You use 3: 2 of them would become read-only/)).toBeTruthy();
  expect(screen.getByText('Trial until December 3, 2026, then ‹Public›.')).toBeTruthy();
});

test('prices by the year and the differences only have addresses of their own', async () => {
  const page = await visit('/plans');
  await page.heading('Plans');
  await page.user.click(screen.getByRole('link', { name: 'Yearly' }));
  expect(await screen.findByText('per year')).toBeTruthy();
  await page.user.click(screen.getByRole('link', { name: 'Differences only' }));
  expect(page.address()).toBe('/plans?every=year&show=differences');
  const table = screen.getByRole('table', { name: 'The plans of ‹Membership›, line by line' });
  expect(within(table).getByRole('columnheader', { name: '‹Public› (your plan)' })).toBeTruthy();
  expect(within(table).getByRole('row', { name: '‹Wiki sites› 1 16' })).toBeTruthy();
});

test('of an add-on one says how many', async () => {
  const page = await visit('/plans');
  await page.heading('Plans');
  const quantity = screen.getByLabelText('How many times “‹More›”?');
  await page.user.clear(quantity);
  await page.user.type(quantity, '0');
  expect(screen.getByText('A number from 1 to 1000, please.')).toBeTruthy();
  await page.user.clear(quantity);
  await page.user.type(quantity, '3');
  await page.user.click(screen.getByRole('link', { name: 'Choose' }));
  await page.heading('Choose ‹More›');
  expect(screen.getByText('3 times')).toBeTruthy();
});

test('whoever may not buy is told whom to ask', async () => {
  edge.world.capabilities = ['SITE_OPEN'];
  const page = await visit('/plans');
  await page.heading('Plans');
  expect(screen.getByText('Ask whoever looks after the billing of your organization.')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /Upgrade/ })).toBeNull();
});
