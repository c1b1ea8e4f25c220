import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { edge } from '../../../../../testing/network.ts';
import { visit } from '../../../../../testing/visit.tsx';

beforeEach(() => {
  edge.world.operatorRole = 'SUPPORT';
});

test('one page composes an organization: plan, entitlements with reasons, sites, members', async () => {
  const page = await visit('/operator/organizations/organization-3');
  await page.heading('‹Organization 3›');
  expect(screen.getByText('Default of the organization type')).toBeTruthy();
  expect(screen.getByText('16 from ‹Standard›')).toBeTruthy();
  expect(screen.getByRole('table', { name: 'Sites' })).toBeTruthy();
  expect(screen.getByText('‹alice@demo.test›')).toBeTruthy();
  expect(edge.world.asked).toEqual(['OrganizationPage']);
});

test('an organization that does not exist is nothing', async () => {
  const page = await visit('/operator/organizations/no-such-one');
  expect(await page.heading('There is nothing here')).toBeTruthy();
});
