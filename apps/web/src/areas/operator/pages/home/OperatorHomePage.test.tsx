import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { edge } from '../../../../testing/network.ts';
import { visit } from '../../../../testing/visit.tsx';

beforeEach(() => {
  edge.world.operatorRole = 'SUPPORT';
});

test('what has failed comes before what is about to happen, each with whom it concerns', async () => {
  const page = await visit('/operator');
  await page.heading('Operator home');
  const concerns = within(screen.getByRole('table', { name: 'Needs you now' }))
    .getAllByRole('row')
    .slice(1);
  expect(concerns[0]?.textContent).toContain('1 job failed for good');
  expect(concerns[1]?.textContent).toContain('2 trials end within a week');
  expect(concerns[1]?.textContent).toContain('and 1 more');
  await page.user.click(screen.getAllByRole('link', { name: '‹Organization 3›' })[0] as HTMLElement);
  await page.heading('‹Organization 3›');
});

test('a concern leads to the list of those that it concerns', async () => {
  const page = await visit('/operator');
  await page.heading('Operator home');
  await page.user.click(screen.getByRole('link', { name: '2 trials end within a week' }));
  await page.heading('Organizations');
  expect(page.address()).toBe('/operator/organizations?state=trial-ending');
  const state = screen.getByRole<HTMLSelectElement>('combobox', { name: 'State' });
  expect(state.selectedOptions[0]?.textContent).toBe('Trial ends within a week');
});

test('what operators do most often is offered first', async () => {
  edge.world.operatorRole = 'ADMIN';
  const page = await visit('/operator');
  await page.heading('Operator home');
  const tasks = within(screen.getByRole('region', { name: 'Often done' })).getAllByRole('link');
  expect(tasks[0]?.textContent).toBe('Set an override');
  expect(tasks.length).toBeLessThanOrEqual(5);
});

test('who changes nothing is offered what is looked at', async () => {
  const page = await visit('/operator');
  await page.heading('Operator home');
  const tasks = within(screen.getByRole('region', { name: 'Often done' })).getAllByRole('link');
  expect(tasks.map(({ textContent }) => textContent)).toEqual(['Find an organization', 'Read the audit']);
});

test('that nothing needs anybody is said, too', async () => {
  edge.world.overview.concerns = [];
  const page = await visit('/operator');
  await page.heading('Operator home');
  expect(screen.getByText('Nothing needs you now')).toBeTruthy();
});
