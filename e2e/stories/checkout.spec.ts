import type { Page } from '@playwright/test';
import { expect, linkFromMail, test } from '../system/story.ts';

/** What the person's browser may ask as an integrator would. */
async function ask<Data>(page: Page, query: string, variables: object): Promise<Data> {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as { data: Data }).data;
}

const OFFER = `{
  viewer { defaultOrganization { id } }
  planLadders { slug tiers { product { slug prices { id interval } } } }
}`;
const START = `mutation ($input: StartCheckoutInput!) {
  startCheckout(input: $input) { ... on StartCheckoutSuccess { intent { url } } }
}`;

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

  const { viewer, planLadders } = await ask<{
    viewer: { defaultOrganization: { id: string } };
    planLadders: {
      slug: string;
      tiers: {
        product: { slug: string; prices: { id: string; interval: string | null }[] };
      }[];
    }[];
  }>(page, OFFER, {});
  const standard = planLadders
    .find(({ slug }) => slug === 'wiki')
    ?.tiers.find(({ product }) => product.slug === 'standard');
  const priceId = standard?.product.prices.find(({ interval }) => interval === 'MONTH')?.id;
  const { startCheckout } = await ask<{ startCheckout: { intent: { url: string } } }>(page, START, {
    input: { organizationId: viewer.defaultOrganization.id, priceId },
  });

  await page.goto(startCheckout.intent.url);
  await expect(page.getByText('€8.00').first()).toBeVisible();
  await page.getByRole('radio', { name: /A card that is declined/ }).check();
  await page.getByRole('button', { name: 'Subscribe' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('radio', { name: /A card that works/ }).check();
  await page.getByRole('button', { name: 'Subscribe' }).click();

  await expect(page.getByRole('heading', { name: 'Your payment' })).toBeVisible();
  await expect(page.getByText('It is paid').first()).toBeVisible();
  await page.getByRole('link', { name: 'See what you have' }).click();
  await expect(page.getByText('You are on Standard')).toBeVisible();
  await expect(page.getByText('0 of 16 used')).toBeVisible();
  await expect(page.getByText('0 MB of 256 MB used')).toBeVisible();
});
