import { type Asker, operatorOf } from '../system/operator.ts';
import { expect, signInAs, test } from '../system/story.ts';

test('an operator builds a ladder of three plans, orders it by keyboard, and brings it to everybody', async ({
  page,
  playwright,
  system,
}) => {
  await signInAs(page, system, 'olga', '/operator/catalog/ladders/new');
  await page.getByRole('textbox', { name: /^Name/ }).fill('Tool library');
  await page.getByRole('textbox', { name: /^Short name/ }).fill('tool-library');
  await page.getByRole('button', { name: 'Create ladder' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tool library' })).toBeVisible();
  await expect(page.getByText('The ladder has no tiers')).toBeVisible();

  const olga = await operatorOf(playwright, system);
  const plans = await makePlans(olga);
  await page.reload();
  for (const { name } of plans) {
    await page
      .getByRole('combobox', { name: 'Put a plan on top' })
      .selectOption({ label: `${name} (Draft)` });
    await page.getByRole('button', { name: 'Add tier' }).click();
    await expect(page.getByText(`${name} is a tier now.`)).toBeVisible();
  }
  for (const { id } of plans) await olga.make('publishProduct', { productId: id }, 'product { id }');
  await olga.close();
  await page.reload();
  const tiers = page.getByRole('list', { name: 'Tiers, the highest first' }).getByRole('listitem');
  await expect(tiers).toHaveText([/Crane/, /Drill/, /Hammer/]);
  await page.getByRole('button', { name: /^Move Crane with the arrow keys/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(tiers).toHaveText([/Drill/, /Crane/, /Hammer/]);
  await page.getByRole('link', { name: 'See what it comes to' }).click();
  await expect(page.getByText('Nobody moves to another plan')).toBeVisible();
  await page.getByRole('button', { name: 'Change the order' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Taken back.')).toBeVisible();
  await expect(tiers).toHaveText([/Crane/, /Drill/, /Hammer/]);

  await page.goto('/operator/catalog/types/personal');
  await page
    .getByRole('combobox', { name: 'What to give' })
    .selectOption({ label: 'Ladder Tool library: Hammer' });
  await page.getByRole('button', { name: 'Set default' }).click();
  await expect(page.getByText('Newcomers get it from now on')).toBeVisible();
  await page.getByRole('link', { name: /^Backfill/ }).click();
  await expect(page.getByRole('heading', { name: /organizations? would change/ })).toBeVisible();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Everybody may borrow tools');
  await page.getByRole('button', { name: 'Start backfill' }).click();
  await expect(page.getByText('Every organization is done.')).toBeVisible({ timeout: 30_000 });
});

/** Three plans that are drafts, of one set that gives tools, through the API: their own pages are other stories. */
async function makePlans(olga: Asker): Promise<readonly { id: string; name: string }[]> {
  const resource = await olga.make(
    'createResource',
    { key: 'tools.loans', name: 'Tools to borrow', kind: 'LIMIT' },
    'resource { id }',
  );
  const set = await olga.make(
    'createEntitlementSet',
    { key: 'tools', name: 'Tools' },
    'set: entitlementSet { id }',
  );
  const rules = [{ resourceId: resource, value: { limit: '3' } }];
  const version = await olga.make('draftSetVersion', { setId: set, rules }, 'version { id }');
  await olga.make('publishSetVersion', { versionId: version }, 'version { id }');
  const plans: { id: string; name: string }[] = [];
  for (const name of ['Hammer', 'Drill', 'Crane']) {
    const input = { slug: name.toLowerCase(), name, entitlementSetId: set };
    plans.push({ id: await olga.make('createProduct', input, 'product { id }'), name });
  }
  return plans;
}
