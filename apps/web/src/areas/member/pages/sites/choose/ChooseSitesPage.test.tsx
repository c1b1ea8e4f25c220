import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { edge } from '../../../../../testing/network.ts';
import { visit } from '../../../../../testing/visit.tsx';

const until = '2026-12-05T09:00:00.000Z';

/** Three sites, of which the plan includes one; the first so many are read-only. */
function outgrow({ frozen = 0 } = {}): void {
  const [garden] = edge.world.sites;
  if (!garden) throw new Error('The world has no site.');
  const named = (number: number, title: string) => ({
    ...garden,
    id: `${garden.id.slice(0, -1)}${number}`,
    title,
    host: `${title}.test`,
    ...(number > 3 - frozen && { state: 'FROZEN' as const, readOnlyReason: 'FROZEN' as const }),
  });
  edge.world.sites = [named(1, '‹One›'), named(2, '‹Two›'), named(3, '‹Three›')];
  const items = edge.world.sites.map(({ id, state }) => ({
    id,
    keptAs: null,
    isFrozen: state === 'FROZEN',
  }));
  edge.world.excess = { deadline: until, chosenAt: null, items };
}

test('home and the list say what is too much, until when one may choose, and lead there', async () => {
  outgrow();
  const page = await visit('/home');
  await page.heading('Hello, ‹Alice›');
  expect(screen.getByText('You have 3 sites; your plan includes 1')).toBeTruthy();
  expect(screen.getByText(/Everything stays as it is until December 5, 2026/)).toBeTruthy();
  await page.user.click(screen.getByRole('link', { name: 'Choose which sites stay writable' }));
  await page.heading('Choose which sites stay writable');
  expect(page.address()).toBe('/sites/choose');
});

test('what is read-only says so wherever it is shown, and can still be opened and put away', async () => {
  outgrow({ frozen: 2 });
  const page = await visit('/sites');
  await page.heading('Sites');
  expect(screen.getByText('2 of your sites are read-only')).toBeTruthy();
  expect(screen.getAllByText('Read-only (over your plan)')).toHaveLength(2);
  expect(screen.getAllByRole('link', { name: /^Open ‹/ })).toHaveLength(3);
  await page.user.click(screen.getAllByRole('button', { name: 'Archive' })[2] as HTMLElement);
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).queryByText(/becomes free for another site/)).toBeNull();
});

test('the choice begins with what would stay, and is kept as many as the plan includes', async () => {
  outgrow();
  const page = await visit('/sites/choose');
  await page.heading('Choose which sites stay writable');
  const group = screen.getByRole('group', { name: 'Your plan includes 1 site' });
  const boxes = within(group).getAllByRole('checkbox') as HTMLInputElement[];
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false, false]);

  await page.user.click(within(group).getByLabelText('‹Three›'));
  expect(within(group).getByRole('status').textContent).toBe('2 of 1 chosen');
  await page.user.click(screen.getByRole('button', { name: 'Save my choice' }));
  expect((await screen.findAllByText('Choose 1 site at most.')).length).toBeGreaterThan(0);
  expect(document.activeElement).toBe(boxes[0]);

  await page.user.click(within(group).getByLabelText('‹One›'));
  await page.user.click(screen.getByRole('button', { name: 'Save my choice' }));
  await page.heading('Sites');
  expect(await screen.findByText('Your choice is saved. It happens on December 5, 2026.')).toBeTruthy();
  expect(screen.getByText(/It happens on December 5, 2026; until then you may choose again/)).toBeTruthy();
  expect(edge.world.excess?.items.map(({ keptAs }) => keptAs)).toEqual([0, null, null]);

  await page.user.click(screen.getByRole('link', { name: 'Choose which sites stay writable' }));
  await page.heading('Choose which sites stay writable');
  expect((screen.getByLabelText('‹Three›') as HTMLInputElement).checked).toBe(true);
});

test('a choice that applies at once shows by itself when it is carried out', async () => {
  outgrow();
  const page = await visit('/sites/choose');
  await page.heading('Choose which sites stay writable');
  await page.user.click(screen.getByLabelText('‹One›'));
  await page.user.click(screen.getByLabelText('‹Two›'));
  await page.user.click(screen.getByLabelText('Do it now'));
  await page.user.click(screen.getByRole('button', { name: 'Save my choice' }));
  await page.heading('Sites');
  expect(screen.getByText('Your choice is being carried out. You see it here in a moment.')).toBeTruthy();

  const { excess, sites } = edge.world;
  for (const [place, item] of (excess?.items ?? []).entries()) item.isFrozen = place > 0;
  for (const site of sites) if (site.title !== '‹Two›') site.state = 'FROZEN';
  await waitFor(() => expect(screen.getByText('2 of your sites are read-only')).toBeTruthy());
  await waitFor(() => expect(screen.getAllByText('Read-only (over your plan)')).toHaveLength(2));
  const looks = edge.world.asked.length;
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(edge.world.asked).toHaveLength(looks);
});

test('without a site, or after everything fits again, there is nothing to choose', async () => {
  const page = await visit('/sites/choose');
  await page.heading('Choose which sites stay writable');
  expect(screen.getByRole('heading', { name: 'There is nothing to choose' })).toBeTruthy();
  outgrow();
  edge.world.siteLimit = 0;
  const other = await visit('/sites/choose');
  await waitFor(() =>
    expect(screen.getByRole('heading', { name: 'Your plan includes no sites' })).toBeTruthy(),
  );
  expect(other.address()).toBe('/sites/choose');
});

test('a choice that came too late says that the sites changed', async () => {
  outgrow();
  const page = await visit('/sites/choose');
  await page.heading('Choose which sites stay writable');
  edge.world.excess = null;
  await page.user.click(screen.getByRole('button', { name: 'Save my choice' }));
  expect(await screen.findByText(/Your sites have changed in the meantime/)).toBeTruthy();
});
