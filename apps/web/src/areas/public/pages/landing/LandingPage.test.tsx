import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { edge, network } from '../../../../testing/network.ts';
import { visit } from '../../../../testing/visit.tsx';

test('a stranger sees the published plans with what they include, and how to begin', async () => {
  edge.world.person = null;
  const page = await visit('/');
  await page.heading(/plain sight/);
  expect(await screen.findByRole('heading', { name: '‹Public›' })).toBeTruthy();
  expect(screen.getByText('256 MB')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Create your account' }).getAttribute('href')).toBe('/register');
  expect(edge.world.asked).toEqual(['LandingPage']);
});

test('somebody who is signed in is offered the console', async () => {
  const page = await visit('/');
  await page.heading(/plain sight/);
  await screen.findByRole('link', { name: 'Open your console, ‹Alice›' });
  expect(screen.getByRole('link', { name: 'Open your console' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Create your account' })).toBeNull();
});

test('no plans are said to be none', async () => {
  edge.world.ladder.tiers = [];
  network.use(
    http.post('*/graphql', () =>
      HttpResponse.json({ data: { __typename: 'Query', viewer: null, planLadders: [] } }),
    ),
  );
  const page = await visit('/');
  await page.heading(/plain sight/);
  expect(await screen.findByText('No plans are published yet')).toBeTruthy();
});
