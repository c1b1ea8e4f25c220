import * as parts from '@member-console/ui';
import * as mantineParts from '@member-console/ui/mantine';
import { screen, within } from '@testing-library/react';
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

const palette = { name: 'Type a command, a name or an id' };

test('the palette finds, and chooses', async () => {
  const page = await visit('/operator/system/design');
  await page.heading('Design system');
  await page.user.click(screen.getByRole('button', { name: 'Find among examples' }));
  await page.user.type(await screen.findByRole('combobox', palette), 'harb{ArrowDown}{Enter}');
  const toasts = screen.getByRole('region', { name: /^Notifications/ });
  expect(await within(toasts).findByText('Harbour Cooperative')).toBeTruthy();
  expect(screen.queryByRole('combobox', palette)).toBeNull();
});

/** What the page stands in or gives to its parts; everything else that has a name is shown. */
const around = ['AppShell', 'Hero', 'MantineRoot', 'PageHeader', 'RouteAnnouncer', 'UiProvider'];

test('every component of the design system has an example', () => {
  const sources = Object.values(
    import.meta.glob<string>('./examples/*.tsx', { query: '?raw', import: 'default', eager: true }),
  ).join('\n');
  const names = Object.keys({ ...parts, ...mantineParts }).filter(
    (name) => /^[A-Z]/.test(name) && !name.endsWith('Icon') && !around.includes(name),
  );
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !new RegExp(`<${name}\\b`).test(sources))).toEqual([]);
});
