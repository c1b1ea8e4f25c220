import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { edge } from '../../../../../testing/network.ts';
import { visit } from '../../../../../testing/visit.tsx';

const address = '/sites/site_00000000000000000000000000000001/open';

test('it asks for the key once and offers the way by hand as well', async () => {
  await visit(address);
  const byHand = await screen.findByRole('link', { name: /open the site yourself/ });
  expect(byHand.getAttribute('href')).toBe('http://garden.test/?ticket=1');
  expect(edge.world.asked).toEqual(['OpenSite']);
});

test('a site that is being set up cannot be opened yet', async () => {
  for (const site of edge.world.sites) site.state = 'PENDING';
  await visit(address);
  expect(await screen.findByText('This site cannot be opened right now')).toBeTruthy();
});

test('a site that does not exist is nothing', async () => {
  edge.world.sites = [];
  const page = await visit(address);
  expect(await page.heading('There is nothing here')).toBeTruthy();
});

test('without a session it leads to the sign-in, and from there back', async () => {
  edge.world.person = null;
  const page = await visit(address);
  await page.heading('Sign in');
  expect(page.address()).toBe(`/login?return_to=${encodeURIComponent(address)}`);
});
