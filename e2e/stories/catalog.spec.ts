import { expect, signInAs, test } from '../system/story.ts';

test('an operator makes a resource, a set that gives it, a product that gives the set, and drafts what comes next', async ({
  page,
  system,
}) => {
  const heading = (name: string | RegExp) =>
    expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  await signInAs(page, system, 'olga', '/operator/catalog/resources');
  await page.getByRole('link', { name: 'New resource' }).click();
  await page.getByRole('textbox', { name: /^Key/ }).fill('forum.rooms');
  await page.getByRole('textbox', { name: /^Name/ }).fill('Forum rooms');
  await press('Create resource');
  await heading('Forum rooms');

  await page.goto('/operator/catalog/sets');
  await page.getByRole('link', { name: 'New set' }).click();
  await page.getByRole('textbox', { name: /^Name/ }).fill('Forum plus');
  await page.getByRole('textbox', { name: /^Key/ }).fill('forum-plus');
  await press('Create set');
  await heading('Forum plus: draft of version 1');
  await page.getByRole('combobox', { name: /Give another/ }).selectOption('Forum rooms (forum.rooms)');
  await press('Add');
  await page.getByRole('textbox', { name: /Forum rooms/ }).fill('3');
  await press('Save the draft');
  await heading('Forum plus, version 1');

  await page.getByRole('link', { name: 'Publish …' }).click();
  await heading(/^Publish Forum plus/);
  await press('Publish for new grants');
  await page.getByRole('dialog').getByRole('button', { name: 'Publish for new grants' }).click();
  await heading('Forum plus, version 1');

  await page.getByRole('link', { name: 'Forum plus' }).first().click();
  await page.getByRole('link', { name: 'New product' }).click();
  await page.getByRole('textbox', { name: /^Name/ }).fill('Forum bundle');
  await page.getByRole('textbox', { name: /^Short name/ }).fill('forum-bundle');
  await page.getByRole('combobox', { name: /^Kind/ }).selectOption('Add-on');
  await press('Create draft');
  await heading('Forum bundle');
  await press('Publish');
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Forum bundle is published.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Retire' })).toBeVisible();

  await page.goto('/operator/catalog/sets/forum-plus');
  await page.getByRole('link', { name: 'Draft version 2' }).click();
  await page.getByRole('textbox', { name: /Forum rooms/ }).fill('8');
  await press('Save the draft');
  await heading('Forum plus, version 2');
  await page.getByRole('link', { name: 'Compare others' }).click();
  await heading('Versions of Forum plus compared');
  await expect(page).toHaveURL(/from=1&to=2/);
  await expect(page.getByRole('deletion')).toHaveText('3');
  await expect(page.getByRole('insertion')).toHaveText('8');
});
