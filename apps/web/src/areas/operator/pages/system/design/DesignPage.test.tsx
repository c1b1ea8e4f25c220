import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { edge } from '../../../../../testing/network.ts';
import { visit } from '../../../../../testing/visit.tsx';

beforeEach(() => {
  edge.world.operatorRole = 'SUPPORT';
});

test('each room of the design system can be jumped to', async () => {
  const page = await visit('/operator/system/design');
  await page.heading('Design system');
  const contents = screen.getByRole('navigation', { name: 'On this page' });
  const places = [...contents.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  expect(places.length).toBeGreaterThan(0);
  for (const place of places) expect(document.querySelector(place)).not.toBeNull();
});

test('a member finds nothing here', async () => {
  edge.world.operatorRole = null;
  const page = await visit('/operator/system/design');
  expect(await page.heading('There is nothing here')).toBeTruthy();
});

test('the palette opens by its keys, finds, and chooses', async () => {
  const page = await visit('/operator/system/design');
  await page.heading('Design system');
  await page.user.keyboard('{Control>}k{/Control}');
  await page.user.type(await screen.findByRole('combobox'), 'harb{ArrowDown}{Enter}');
  expect(await screen.findByText('Harbour Cooperative', { selector: 'li *' })).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
});
