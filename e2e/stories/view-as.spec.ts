import { expect, signInAs, test } from '../system/story.ts';

test.describe('with the eyes of a member', () => {
  test.use({ expected: /Nothing can be changed while you look|This viewing is over/ });

  test('an operator sees what Frida sees, changes nothing, ends it, and the audit names both', async ({
    page,
    system,
  }) => {
    await signInAs(page, system, 'olga', '/operator/persons?search=frida');
    await page.getByRole('link', { name: 'Frida Demo' }).click();
    await page.getByRole('link', { name: 'See what they see' }).click();
    await page.getByLabel('Reason').fill('She asked where her sites are');
    await page.getByRole('button', { name: 'Begin to look' }).click();

    await expect(page).toHaveURL(/\/home$/);
    await expect(page.getByText('You see what Frida Demo sees')).toBeVisible();
    await page.goto('/sites/new');
    await expect(page.getByText('You see what Frida Demo sees')).toBeVisible();
    const refused = page.waitForResponse(
      (answer) =>
        answer.url().endsWith('/graphql') && answer.request().postData()?.includes('CreateSite') === true,
    );
    await page
      .getByLabel(/Address|Name/)
      .first()
      .fill('not-fridas-garden');
    await page.getByRole('button', { name: 'Create site' }).click();
    expect(await (await refused).json()).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN', required: 'viewing.none' } }],
    });

    await page.getByRole('button', { name: 'End' }).click();
    await expect(page).toHaveURL(/\/operator\/persons\/per_/);
    await expect(page.getByText('Began to look with the eyes of Frida Demo')).toBeVisible();
    await expect(page.getByText('Was refused to change something with the eyes of Frida Demo')).toBeVisible();
    await expect(page.getByText('She asked where her sites are').first()).toBeVisible();
  });
});
