import { expect, linkFromMail, test } from '../system/story.ts';

test('a newcomer signs up, sees the plan, makes a site, writes in it, and is kindly refused a second one', async ({
  page,
  system,
}) => {
  const name = `Nora ${Date.now().toString(36)}`;
  const email = `${name.toLowerCase().replace(' ', '.')}@demo.test`;
  const label = name.toLowerCase().replace(' ', '-');

  await page.goto('/');
  await page.getByRole('link', { name: 'Create your account' }).first().click();
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();

  await page.goto(await linkFromMail(page, email));
  await page.goto('/home');
  await expect(page.getByText('You are on Public')).toBeVisible();
  await expect(page.getByText('Wiki sites').first()).toBeVisible();
  await expect(page.getByText('Wiki storage').first()).toBeVisible();

  await page.getByRole('link', { name: 'Make a site' }).click();
  await page.getByLabel('Name in the address').fill(label);
  await page.getByLabel('Title').fill(`${name}'s garden`);
  await page.getByRole('button', { name: 'Make the site' }).click();
  await expect(page.getByText(`${label}.localhost`).first()).toBeVisible();

  const popup = page.waitForEvent('popup');
  await page.getByRole('link', { name: /^Open/ }).first().click();
  const site = await popup;
  await site.waitForURL(new RegExp(`${label}\\.localhost`));
  await expect(site.locator('.page').first()).toBeVisible();
  expect(new URL(site.url()).port).toBe(new URL(system.farm).port);
  await site.close();

  await page.goto('/sites/new');
  await page.getByLabel('Name in the address').fill(`${label}-2`);
  await page.getByRole('button', { name: 'Make the site' }).click();
  await expect(page.getByText('Your plan has no place for another site').first()).toBeVisible();
  await expect(page.getByText('Standard').first()).toBeVisible();
});
