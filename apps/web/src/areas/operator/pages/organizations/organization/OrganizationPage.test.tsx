import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { edge } from '../../../../../testing/network.ts';
import { visit } from '../../../../../testing/visit.tsx';

beforeEach(() => {
  edge.world.operatorRole = 'SUPPORT';
});

const address = '/operator/organizations/organization-3';
const tabs = {
  overview: ['', 'OrganizationPage'],
  entitlements: ['/entitlements', 'OrganizationEntitlementsPage'],
  grants: ['/grants', 'OrganizationGrantsPage'],
  overrides: ['/overrides', 'OrganizationOverridesPage'],
  usage: ['/usage', 'OrganizationUsagePage'],
  members: ['/members', 'OrganizationMembersPage'],
  sites: ['/sites', 'OrganizationSitesPage'],
  billing: ['/billing', 'OrganizationBillingPage'],
  history: ['/history', 'OrganizationHistoryPage'],
  audit: ['/audit', 'OrganizationAuditPage'],
  compare: ['/compare', 'OrganizationComparePage'],
} as const;

test.each(Object.entries(tabs))('the part %s has an address and asks once', async (_tab, [path, asked]) => {
  const page = await visit(address + path);
  await page.heading('‹Organization 3›');
  const current = screen.getByRole('navigation', { name: /Parts of/ }).querySelector('[aria-current]');
  expect(current?.getAttribute('href')).toBe(address + path);
  expect(edge.world.asked).toEqual([asked]);
});

test('the overview says what needs somebody, and what the plan is and why', async () => {
  edge.world.isSuspended = true;
  edge.world.plan = { source: 'TRIAL', until: '2026-11-25T09:00:00.000Z', reason: '‹Spring›', next: null };
  await (await visit(address)).heading('‹Organization 3›');
  expect(screen.getByText('It is suspended')).toBeTruthy();
  expect(screen.getByText(/‹Standard› ends on/)).toBeTruthy();
  expect(screen.getByText('Trial · “‹Spring›”')).toBeTruthy();
});

test('each value explains itself: what counts, by which rule, who gave it and why', async () => {
  await (await visit(`${address}/entitlements`)).heading('‹Organization 3›');
  const table = screen.getByRole('table', { name: 'What makes up ‹Wiki sites›' });
  expect(table.textContent).toContain('It wins on its ladder.');
  expect(table.textContent).toContain('It has ended.');
  expect(table.textContent).toContain('‹Olga›');
  expect(table.textContent).toContain('“‹Spring›”');
});

test('another instant stands in the address, is told unmistakably, and offers nothing to do', async () => {
  edge.world.operatorRole = 'ADMIN';
  const page = await visit(address);
  await page.heading('‹Organization 3›');
  expect(await screen.findByRole('button', { name: /^Actions for/ })).toBeTruthy();
  await page.user.type(screen.getByLabelText('Show it as of'), '2026-11-01T12:00');
  await page.user.click(screen.getByRole('button', { name: 'Show' }));
  await screen.findByText(/^As it was on/);
  expect(page.address()).toMatch(/\?at=2026-11-01T/);
  expect(screen.queryByRole('button', { name: /^Actions for/ })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Start a trial' })).toBeNull();
  // It stays while one looks at the other parts.
  await page.user.click(screen.getByRole('link', { name: 'Grants' }));
  await waitFor(() => expect(page.address()).toMatch(/grants\?at=2026-11-01T/));
  await screen.findByRole('table', { name: 'Grants' });
  await page.user.click(screen.getByRole('link', { name: 'Back to now' }));
  await waitFor(() => expect(page.address()).toBe(`${address}/grants`));
});

test('what is to come is told apart from what was', async () => {
  await (await visit(`${address}?at=2030-01-01T00:00:00.000Z`)).heading('‹Organization 3›');
  expect(screen.getByText(/^As it will be on/)).toBeTruthy();
});

test('an organization that does not exist is nothing', async () => {
  const page = await visit('/operator/organizations/no-such-one');
  expect(await page.heading('There is nothing here')).toBeTruthy();
});
