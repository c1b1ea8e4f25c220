import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { edge } from '../../../../testing/network.ts';
import { visit } from '../../../../testing/visit.tsx';

test('it says which plan one is on, since when, and what it includes and why', async () => {
  const page = await visit('/home');
  await page.heading('Hello, ‹Alice›');
  expect(screen.getByRole('heading', { name: 'You are on ‹Public›' })).toBeTruthy();
  expect(screen.getByText(/It comes with your account, since November 1, 2026/)).toBeTruthy();
  const meter = screen.getByRole('meter', { name: '‹Wiki sites›' });
  expect(meter.getAttribute('aria-valuetext')).toContain('1 of 1 used');
  expect(screen.getByText('1 from ‹Public›')).toBeTruthy();
  expect(screen.getByText('16 from ‹Standard›')).toBeTruthy();
  expect(screen.getByText('“‹Spring›”')).toBeTruthy();
});

test('without a site it offers the next step', async () => {
  edge.world.sites = [];
  const page = await visit('/home');
  await page.heading('Hello, ‹Alice›');
  const step = screen.getByRole('link', { name: 'Make a site' });
  expect(step.getAttribute('href')).toBe('/sites/new');
});

test('a suspended organization is told so', async () => {
  edge.world.isSuspended = true;
  const page = await visit('/home');
  await page.heading('Hello, ‹Alice›');
  expect(screen.getByText('Your organization is suspended')).toBeTruthy();
});

test('while the answer takes its time there is an outline, and the frame around it stands', async () => {
  edge.world.delay = 400;
  const page = await visit('/home');
  await screen.findByRole('navigation', { name: 'Main' });
  expect(screen.getByText('Loading')).toBeTruthy();
  expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
  await page.heading('Hello, ‹Alice›');
  expect(screen.queryByText('Loading')).toBeNull();
});

test('a site that is being set up shows by itself when it is there', async () => {
  const [site] = edge.world.sites;
  if (!site) throw new Error('The world has no site.');
  site.state = 'PENDING';
  const page = await visit('/home');
  await page.heading('Hello, ‹Alice›');
  expect(screen.getByText('Being set up')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /^Open/ })).toBeNull();
  site.state = 'ACTIVE';
  await waitFor(() => expect(screen.getByRole('link', { name: /^Open/ })).toBeTruthy());
  const looks = edge.world.asked.length;
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(edge.world.asked).toHaveLength(looks);
});

test('nobody asks after a site while the page is hidden', async () => {
  for (const site of edge.world.sites) site.state = 'PENDING';
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const page = await visit('/home');
  await page.heading('Hello, ‹Alice›');
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(edge.world.asked).toEqual(['HomePage']);
});

test('a trial says who gave it and why, until when it lasts, and what comes then', async () => {
  const until = '2026-12-03T09:00:00.000Z';
  edge.world.plan = {
    source: 'TRIAL',
    until,
    grantedBy: '‹Olga›',
    reason: '‹Spring›',
    next: { since: until, source: 'DEFAULT' },
  };
  const page = await visit('/home');
  await page.heading('Hello, ‹Alice›');
  expect(screen.getByRole('heading', { name: 'You are on ‹Standard›' })).toBeTruthy();
  expect(
    screen.getByText(
      'You have been trying it since November 1, 2026. By ‹Olga›. Why: “‹Spring›”. It lasts until December 3, 2026.',
    ),
  ).toBeTruthy();
  expect(screen.getByText('Then: ‹Public›, included with every account.')).toBeTruthy();
});

test('a plan that ends with nothing after it says so, and one that comes later from when on', async () => {
  edge.world.plan = { source: 'MANUAL', until: '2026-12-03T09:00:00.000Z', next: null };
  const page = await visit('/home');
  await page.heading('Hello, ‹Alice›');
  expect(screen.getByText('After that you are on no plan.')).toBeTruthy();
  edge.world.plan.next = { since: '2026-12-24T09:00:00.000Z', source: 'SUBSCRIPTION' };
  await page.user.click(screen.getAllByRole('link', { name: 'Sites' })[0] as HTMLElement);
  await page.heading('Sites');
  await page.user.click(screen.getAllByRole('link', { name: 'Home' })[0] as HTMLElement);
  await page.heading('Hello, ‹Alice›');
  expect(await screen.findByText('From December 24, 2026: ‹Public›, your subscription.')).toBeTruthy();
});

/** A page that has just come rests before it asks. */
const patience = { timeout: 5000 };

test('what changes elsewhere is seen without a reload', async () => {
  const { world } = edge;
  const page = await visit('/home');
  await page.heading('Hello, ‹Alice›');
  expect(screen.getByRole('meter', { name: '‹Wiki sites›' }).getAttribute('aria-valuetext')).toContain(
    '1 of 1',
  );
  await waitFor(() => expect(world.waiting).toHaveLength(1), patience);
  world.plan = { source: 'TRIAL', until: null, isForced: false, grantedBy: null, reason: null, next: null };
  world.version = '2';
  for (const wake of world.waiting.splice(0)) wake();
  await screen.findByRole('heading', { name: 'You are on ‹Standard›' }, patience);
  // The page waits for the next change, from what it knows now.
  await waitFor(() => expect(world.waiting).toHaveLength(1), patience);
});

test('nobody asks for changes while nobody looks, and who looks again is told what happened meanwhile', async () => {
  const { world } = edge;
  let hidden = true;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  const page = await visit('/home');
  await page.heading('Hello, ‹Alice›');
  world.plan = { source: 'TRIAL', until: null, isForced: false, grantedBy: null, reason: null, next: null };
  world.version = '2';
  expect(world.waiting).toHaveLength(0);
  expect(screen.queryByRole('heading', { name: 'You are on ‹Standard›' })).toBeNull();
  hidden = false;
  document.dispatchEvent(new Event('visibilitychange'));
  await screen.findByRole('heading', { name: 'You are on ‹Standard›' }, patience);
  vi.restoreAllMocks();
});
