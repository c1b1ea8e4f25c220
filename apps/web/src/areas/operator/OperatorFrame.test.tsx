import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { edge } from '../../testing/network.ts';
import { visit } from '../../testing/visit.tsx';
import { placeOf } from './sections/placeOf.ts';

beforeEach(() => {
  edge.world.operatorRole = 'ADMIN';
});

test('each section stands under its heading, and the place one is at is marked', async () => {
  const page = await visit('/operator/organizations/organization-3');
  await page.heading('‹Organization 3›');
  const people = screen.getByRole('list', { name: 'People' });
  expect(within(people).getByRole('link', { current: 'page' }).textContent).toBe('Organizations');
  const navigation = people.closest('nav') as HTMLElement;
  expect(within(navigation).getAllByRole('link', { current: 'page' })).toHaveLength(1);
});

test('every page says the way to it, from home through its place', async () => {
  const page = await visit('/operator/organizations/organization-3');
  await page.heading('‹Organization 3›');
  const way = () => within(screen.getByRole('navigation', { name: 'Where you are' }));
  expect(
    way()
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['Home', 'Organizations']);
  await page.user.click(way().getByRole('link', { name: 'Organizations' }));
  await page.heading('Organizations');
  expect(
    way()
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['Home']);
});

test('a page belongs to the nearest place above it', () => {
  expect(placeOf('/operator/organizations/some/thing')?.name).toBe('organizations.title');
  expect(placeOf('/operator/organizationsother')).toBeUndefined();
  expect(placeOf('/operator')).toBeUndefined();
});

test('somebody who is no operator finds the way back there, and nothing else', async () => {
  edge.world.operatorRole = null;
  const page = await visit('/operator/audit');
  await page.heading('This page is not for you');
  expect(screen.queryByRole('link', { name: 'Organizations' })).toBeNull();
  expect(screen.queryByRole('button', { name: /Find or do something/ })).toBeNull();
  await page.user.click(screen.getAllByRole('link', { name: 'My console' })[0] as HTMLElement);
  await page.heading('Hello, ‹Alice›');
});
