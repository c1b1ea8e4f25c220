import { expect, signInAs, test } from '../system/story.ts';

test('a site is made by keyboard, written in by its owner alone, archived, and brought back', async ({
  page,
  system,
  browser,
}) => {
  const label = `grove-${Date.now().toString(36)}`;
  await signInAs(page, system, 'dora', '/sites/new');
  await page.getByLabel('Name in the address').focus();
  await page.keyboard.type(label);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sites/);
  const row = page.getByRole('row').filter({ hasText: `${label}.localhost` });
  await expect(row.getByText('Active')).toBeVisible();

  const popup = page.waitForEvent('popup');
  await row.getByRole('link', { name: /^Open/ }).click();
  const site = await popup;
  await expect(site.getByText('Signed in as owner')).toBeVisible();
  await site.getByText(/^To begin/).dblclick();
  await site.locator('textarea').fill('Written by its owner.');
  await site.locator('textarea').press('Escape');
  await expect(site.getByText('Written by its owner.')).toBeVisible();

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(new URL('/view/welcome-visitors', site.url()).href);
  await expect(stranger.getByText('Written by its owner.')).toBeVisible();
  await expect(stranger.getByText('Signed in as owner')).toHaveCount(0);
  await stranger.context().close();

  await row.getByRole('button', { name: /^Archive/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive site' }).click();
  await expect(row.getByText('Archived')).toBeVisible();
  await expect(async () => {
    await site.reload();
    await expect(site.getByText('This wiki is archived')).toBeVisible({ timeout: 1000 });
  }).toPass();

  await page.goto('/sites');
  await row.getByRole('button', { name: /^Restore/ }).click();
  await expect(row.getByText('Active')).toBeVisible();
});
