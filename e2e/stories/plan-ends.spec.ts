import { expectAccessible } from '../system/accessible.ts';
import { askerOf, operatorOf } from '../system/operator.ts';
import { expect, signInAs, test } from '../system/story.ts';

/** Long enough to look at it, short enough to wait for its end. */
const TRIAL_SECONDS = 20;

test('when a trial ends one sees what comes next, and chooses which site stays writable', async ({
  page,
  system,
  playwright,
}) => {
  test.setTimeout(180_000);
  const [older, newer] = ['orchard', 'vineyard'].map((name) => `${name}-${Date.now().toString(36)}`) as [
    string,
    string,
  ];
  const operator = await operatorOf(playwright, system);
  const { organization, planLadders } = await operator.ask<{
    organization: { id: string };
    planLadders: { id: string; slug: string; tiers: { product: { id: string; name: string } }[] }[];
  }>(`{ organization(slug: "frida-demo") { id } planLadders { id slug tiers { product { id name } } } }`);
  const ladder = planLadders.find(({ slug }) => slug === 'wiki');
  const standard = ladder?.tiers.find(({ product }) => product.name === 'Standard');
  const input = {
    organizationId: organization.id,
    ladderId: ladder?.id,
    productId: standard?.product.id,
    endsAt: new Date(Date.now() + TRIAL_SECONDS * 1000).toISOString(),
    reason: 'Summer school',
    isRepeatAllowed: true,
  };
  const { startTrial } = await operator.ask<{ startTrial: { __typename: string } }>(
    `mutation ($input: StartTrialInput!) { startTrial(input: $input) { __typename } }`,
    { input },
  );
  expect(startTrial.__typename).toBe('StartTrialSuccess');
  await operator.close();
  const frida = await askerOf(playwright, system, 'frida');
  for (const name of [older, newer]) {
    await frida.make('createSite', { organizationId: organization.id, name }, 'site { id }');
  }
  await frida.close();

  await signInAs(page, system, 'frida');
  await expect(page.getByRole('heading', { name: 'You are on Standard' })).toBeVisible();
  await expect(
    page.getByText(/You have been trying it since .+ Why: “Summer school”\. It lasts until/),
  ).toBeVisible();
  await expect(page.getByText('Then: Public, included with every account.')).toBeVisible();

  await expect(async () => {
    await page.goto('/home');
    await expect(page.getByText('You have 2 sites; your plan includes 1')).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 90_000 });
  await expect(page.getByRole('heading', { name: 'You are on Public' })).toBeVisible();

  await page.getByRole('link', { name: 'Choose which sites stay writable' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Choose which sites stay writable' }),
  ).toBeVisible();
  await expect(page.getByLabel(older)).toBeChecked();
  await expectAccessible(page);
  await page.getByLabel(older).uncheck();
  await page.getByLabel(newer).check();
  await page.getByLabel('Do it now').check();
  await page.getByRole('button', { name: 'Save my choice' }).click();

  const row = (label: string) => page.getByRole('row').filter({ hasText: `${label}.localhost` });
  await expect(row(older).getByText('Read-only (over your plan)')).toBeVisible({ timeout: 20_000 });
  await expect(row(newer).getByText('Active')).toBeVisible();
  await expectAccessible(page);

  const popup = page.waitForEvent('popup');
  await row(older).getByRole('link', { name: /^Open/ }).click();
  const site = await popup;
  await expect(async () => {
    await site.reload();
    await expect(site.getByText('This wiki is frozen')).toBeVisible({ timeout: 1000 });
  }).toPass();
});
