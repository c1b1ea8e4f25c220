import { expect, linkFromMail, test } from '../system/story.ts';

test('a newcomer pays at Stripe, and has the larger plan by the time they are back', async ({ page }) => {
  const name = `Paula ${Date.now().toString(36)}`;
  const email = `${name.toLowerCase().replace(' ', '.')}@demo.test`;
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

  await page.getByRole('link', { name: 'Plans' }).click();
  await expect(page.getByText('instead of 1', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Upgrade to Standard' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Choose Standard' })).toBeVisible();
  // A hurried click is one checkout, and the way back from it says that nothing was paid.
  await page.getByRole('button', { name: 'Continue to payment' }).dblclick();
  await expect(page.getByRole('button', { name: 'Subscribe' })).toBeVisible();
  await page.goBack();
  await expect(page.getByText('Not paid yet').first()).toBeVisible();
  await page.getByRole('link', { name: 'Go on to payment' }).click();
  await expect(page.getByText('€8.00').first()).toBeVisible();
  await page.getByRole('radio', { name: /A card that is declined/ }).check();
  await page.getByRole('button', { name: 'Subscribe' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('radio', { name: /A card that works/ }).check();
  await page.getByRole('button', { name: 'Subscribe' }).click();

  await expect(page.getByRole('heading', { name: 'Your payment' })).toBeVisible();
  await expect(page.getByText('Standard is yours').first()).toBeVisible();
  await expect(page.getByText('0 of 16 used')).toBeVisible();
  await page.getByRole('link', { name: 'Start using it' }).click();
  await expect(page.getByText('You are on Standard')).toBeVisible();
  await expect(page.getByText('0 of 16 used')).toBeVisible();
  await expect(page.getByText('0 MB of 256 MB used')).toBeVisible();

  await page.goto('/billing');
  await expect(page.getByText('Next payment')).toBeVisible();
  await expect(page.getByRole('link', { name: /^PDF/ })).toBeVisible();
  await page.getByRole('link', { name: 'Compare plans' }).click();
  await expect(page.getByRole('columnheader', { name: 'Standard (your plan)' })).toBeVisible();
});
