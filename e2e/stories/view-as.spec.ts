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
    await page.getByRole('textbox', { name: 'Reason' }).fill('She asked where her sites are');
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
    await page.getByRole('button', { name: 'Make the site' }).click();
    expect(await (await refused).json()).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN', required: 'viewing.none' } }],
    });

    await page.getByRole('button', { name: 'End', exact: true }).click();
    await expect(page).toHaveURL(/\/operator\/persons\/per_/);
    await expect(page.getByText('Began to look with the eyes of Frida Demo')).toBeVisible();
    await expect(page.getByText('Was refused to change something with the eyes of Frida Demo')).toBeVisible();
    await expect(page.getByText('She asked where her sites are').first()).toBeVisible();
  });
});

test('a member reads what a suspension means, and what restoring gives back', async ({
  browser,
  page,
  system,
}) => {
  await signInAs(page, system, 'olga', '/operator/organizations/alice-demo/standing?ask=suspend');
  await page.getByRole('textbox', { name: 'Reason' }).fill('Spam from its sites');
  await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  await expect(page.getByText('Spam from its sites')).toBeVisible();

  const alice = await browser.newPage({ baseURL: system.web });
  await signInAs(alice, system, 'alice');
  await expect(alice.getByText('Your organization is suspended')).toBeVisible();
  await expect(alice.getByText('Nothing is lost: your pages and your plan stay.')).toBeVisible();
  await expect(alice.getByText('Spam')).toHaveCount(0);

  await page.getByRole('link', { name: 'Restore' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('All is well again');
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('Not suspended')).toBeVisible();
  await alice.reload();
  await expect(alice.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(alice.getByText('Your organization is suspended')).toHaveCount(0);
  await alice.close();
});
