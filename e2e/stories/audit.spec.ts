import { operatorOf } from '../system/operator.ts';
import { expect, signInAs, test } from '../system/story.ts';

const ASK = `query { planLadders { id slug tiers { product { id } } } organization(slug: "dora-demo") { id } }`;
const GIVE = `mutation ($input: ForcePlanInput!) { forcePlan(input: $input) { __typename ... on UserError { message } } }`;

test('who gave a plan, to whom and why is found in one screen', async ({ page, playwright, system }) => {
  const olga = await operatorOf(playwright, system);
  const { planLadders, organization } = await olga.ask<{
    planLadders: { id: string; slug: string; tiers: { product: { id: string } }[] }[];
    organization: { id: string };
  }>(ASK);
  const ladder = planLadders.find(({ slug }) => slug === 'wiki');
  const { forcePlan } = await olga.ask<{ forcePlan: { __typename: string } }>(GIVE, {
    input: {
      organizationId: organization.id,
      ladderId: ladder?.id,
      productId: ladder?.tiers.at(-1)?.product.id,
      untilReleased: true,
      reason: 'Won the autumn raffle',
    },
  });
  expect(forcePlan.__typename).toBe('ForcePlanSuccess');
  await olga.close();

  await signInAs(page, system, 'olga', '/operator/audit');
  await page.getByLabel('Done to (id)').fill(organization.id);
  await page.getByLabel('Words of the reason').fill('raffle');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/reason=raffle/);
  const row = page.getByRole('row').filter({ hasText: 'Plan changed' });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('olga@demo.test');
  await expect(row).toContainText('Won the autumn raffle');

  await row.getByRole('link', { name: /Plan changed/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Plan changed/ })).toBeVisible();
  await expect(page.getByText('What else the same request did')).toBeVisible();
  await expect(page.getByText(/Forced the plan/)).toBeVisible();
});
