import { expect, signInAs, test } from '../system/story.ts';

test('an operator finds an organization and reads what it may use and why', async ({ page, system }) => {
  await signInAs(page, system, 'olga', '/operator/organizations');
  await page.getByRole('searchbox').fill('ben');
  await expect(page).toHaveURL(/ben/);
  const link = page.getByRole('link', { name: 'Ben Demo' });
  await expect(link).toBeVisible();
  await expect(page.getByRole('link', { name: 'Alice Demo' })).toHaveCount(0);

  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('ben');
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ben Demo');
  await expect(page.getByText('Wiki sites').first()).toBeVisible();
  await expect(page.getByText('Public').first()).toBeVisible();
});

test.describe('somebody who is none', () => {
  test.use({ expected: /This needs the capability operator/ });

  test('a member who types the address of the operators learns nothing there', async ({ page, system }) => {
    await signInAs(page, system, 'alice', '/operator/organizations');
    await expect(page.getByText('Ben Demo')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
