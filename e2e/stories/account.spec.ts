import { expect, linkFromMail, personOf, signInAs, test } from '../system/story.ts';

test('a forgotten password is replaced through the mail, and the link works once', async ({
  page,
  system,
}) => {
  const { email } = personOf(system, 'carla');
  await page.goto('/forgot-password');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();

  const link = await linkFromMail(page, email);
  await page.goto(link);
  await page.getByRole('textbox', { name: 'New password' }).fill('another long password');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByRole('heading', { name: 'Your password is changed' })).toBeVisible();

  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
});

test('the pages speak German to whoever says so, and remember it', async ({ page, system }) => {
  await signInAs(page, system, 'emil', '/account');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.goto('/home');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByText('Public').first()).toBeVisible();
});
