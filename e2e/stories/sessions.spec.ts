import { expect, personOf, signInAs, test } from '../system/story.ts';

test('signing out everywhere ends the other browser at its next step, and it comes back to where it was', async ({
  page,
  system,
  browser,
}) => {
  const other = await browser.newContext({ baseURL: system.web });
  const elsewhere = await other.newPage();
  await signInAs(elsewhere, system, 'ben', '/home');
  await signInAs(page, system, 'ben', '/account/sessions');
  await expect(page.getByText('This browser')).toBeVisible();

  await page.getByRole('link', { name: 'Sign out everywhere' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/other browsers? (is|are) signed out at once/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();

  await elsewhere.goto('/sites');
  await expect(elsewhere).toHaveURL(/\/login\?return_to=%2Fsites/);
  const { email, password } = personOf(system, 'ben');
  await elsewhere.getByLabel('E-mail address').fill(email);
  await elsewhere.getByLabel('Password', { exact: true }).fill(password);
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await expect(elsewhere).toHaveURL(/\/sites$/);
  await other.close();
});
