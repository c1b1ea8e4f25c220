import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { edge } from '../../../../../testing/network.ts';
import { visit } from '../../../../../testing/visit.tsx';

beforeEach(() => {
  edge.world.operatorRole = 'ADMIN';
});

test('the list says how each resource is given and comes together, and who gives it', async () => {
  const page = await visit('/operator/catalog/resources');
  await page.heading('Resources');
  const row = screen.getByRole('row', { name: /Wiki sites/ });
  expect(within(row).getByText('Amounts add up')).toBeTruthy();
  expect(within(row).getByText('Members choose what stays')).toBeTruthy();
  expect(within(row).getByText('‹Wiki plus›')).toBeTruthy();
  expect(within(screen.getByRole('row', { name: /Posting/ })).getByText('No set')).toBeTruthy();
});

test('who is no administrator sees everything and is offered no change', async () => {
  edge.world.operatorRole = 'SUPPORT';
  const page = await visit('/operator/catalog/resources');
  await page.heading('Resources');
  expect(screen.queryByRole('link', { name: 'New resource' })).toBeNull();
  await visit('/operator/catalog/resources/wiki.sites/edit');
  expect(await screen.findByText(/Only operators with the role of an administrator/)).toBeTruthy();
});

test('a new resource has the fields of its kind, and leads to its page', async () => {
  const page = await visit('/operator/catalog/resources/new');
  await page.heading('New resource');
  await page.user.type(screen.getByRole('textbox', { name: /^Key/ }), 'nonsense');
  await page.user.type(screen.getByRole('textbox', { name: /^Name/ }), 'Roles');
  await page.user.selectOptions(screen.getByRole('combobox', { name: /Given as/ }), 'Level');
  await page.user.click(screen.getByRole('button', { name: 'Create resource' }));
  expect(screen.getAllByText(/Use two words of lower-case letters/)).toHaveLength(2);
  expect(screen.getAllByText('Name at least one level.')).toHaveLength(2);
  expect(screen.queryByRole('textbox', { name: /^Unit/ })).toBeNull();
  const key = screen.getByRole('textbox', { name: /^Key/ });
  await page.user.clear(key);
  await page.user.type(key, 'forum.role');
  await page.user.type(screen.getByRole('textbox', { name: /^Levels/ }), 'reader\nwriter');
  await page.user.click(screen.getByRole('button', { name: 'Create resource' }));
  await page.heading('Roles');
  expect(page.address()).toBe('/operator/catalog/resources/forum.role');
  expect(edge.world.catalog.changes[0]?.input).toMatchObject({
    kind: 'ENUM',
    levels: ['reader', 'writer'],
    unit: null,
    overLimitPolicy: null,
  });
});

test('a key that is taken is said beside the field', async () => {
  edge.world.catalog.refusal = {
    __typename: 'IdentifierTaken',
    code: 'IDENTIFIER_TAKEN',
    message: 'taken',
    path: ['key'],
    value: 'wiki.sites',
  };
  const page = await visit('/operator/catalog/resources/new');
  await page.heading('New resource');
  await page.user.type(screen.getByRole('textbox', { name: /^Key/ }), 'wiki.sites');
  await page.user.type(screen.getByRole('textbox', { name: /^Name/ }), 'Sites');
  await page.user.click(screen.getByRole('button', { name: 'Create resource' }));
  expect(await screen.findAllByText('This is taken already. Choose another.')).toHaveLength(2);
  expect(screen.getByRole('textbox', { name: /^Key/ }).getAttribute('aria-invalid')).toBe('true');
});

test('what published sets rely on stays; the rest is saved, and leaving before asks', async () => {
  const page = await visit('/operator/catalog/resources/wiki.sites/edit');
  await page.heading('Edit ‹Wiki sites›');
  expect(screen.getByRole('combobox', { name: /Given as/ })).toHaveProperty('disabled', true);
  expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
  await page.user.type(screen.getByRole('textbox', { name: /^Name/ }), '!');
  await page.user.click(screen.getAllByRole('link', { name: 'Resources' })[0] as HTMLElement);
  const question = await screen.findByRole('dialog', { name: 'Leave without saving?' });
  await page.user.click(within(question).getByRole('button', { name: 'Stay here' }));
  expect(page.address()).toBe('/operator/catalog/resources/wiki.sites/edit');
  await page.user.click(screen.getByRole('button', { name: 'Save changes' }));
  await page.heading('‹Wiki sites›!');
  expect(edge.world.catalog.resources[0]?.name).toBe('‹Wiki sites›!');
});
