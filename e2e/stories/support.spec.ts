import type { Page } from '@playwright/test';
import { expect, signInAs, signUp, test } from '../system/story.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** What support must not do, as somebody asks who knows the API. */
const FORCE = `mutation ($input: ForcePlanInput!) { forcePlan(input: $input) { __typename } }`;
const APPOINT = `mutation ($input: AppointOperatorInput!) { appointOperator(input: $input) { __typename } }`;
const ASK = `{ organization(slug: "ben-demo") { id } planLadders { id slug tiers { product { id } } } }`;

test.describe('somebody of the support', () => {
  test.use({ expected: /This needs the capability/ });

  test('is appointed, sees everything and changes nothing, until the term is ended', async ({
    browser,
    page,
    system,
  }) => {
    test.setTimeout(120_000);
    const name = `Sam ${Date.now().toString(36)}`;
    const email = await signUp(page, system, name);

    const olga = await browser.newPage({ baseURL: system.web });
    await signInAs(olga, system, 'olga', '/operator/system/operators');
    await olga.getByRole('link', { name: 'Appoint operator' }).click();
    await olga.getByLabel('E-mail address').fill(email);
    await olga.getByLabel('Role').selectOption('Support');
    await olga.getByLabel('Reason').fill('Answers the mail of members');
    await olga.getByRole('button', { name: 'Appoint operator' }).click();
    await expect(olga.getByText(`${name} is an operator now.`)).toBeVisible();

    for (const [path, title] of [
      ['/operator', 'Operator home'],
      ['/operator/organizations/ben-demo', 'Ben Demo'],
      ['/operator/catalog/ladders/wiki', 'Wiki'],
      ['/operator/catalog/types/personal', 'Personal'],
      ['/operator/system/jobs', 'Jobs'],
      ['/operator/system/operators', 'Operators'],
      ['/operator/system/settings', 'Settings'],
    ] as const) {
      await page.goto(path);
      await expect(heading(page, title)).toBeVisible();
      await expect(page.getByText(/^You see everything here and can change nothing/)).toBeVisible();
      await expect(page.getByRole('main').getByRole('button', { name: acts })).toHaveCount(0);
      await expect(page.getByRole('main').getByRole('link', { name: acts })).toHaveCount(0);
    }
    await page.goto('/operator/organizations/ben-demo/plan/force');
    await expect(page.getByText('You may see this and not change it')).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('new');
    await expect(page.getByRole('option', { name: /^New / })).toHaveCount(0);

    const { data } = await ask<Choices>(page, system.web, ASK);
    const ladder = data?.planLadders.find(({ slug }) => slug === 'wiki');
    const common = { untilReleased: true, reason: 'Because I can' };
    const plan = { ladderId: ladder?.id, productId: ladder?.tiers.at(-1)?.product.id };
    const force = { ...common, ...plan, organizationId: data?.organization.id };
    const refused = [
      await ask(page, system.web, FORCE, { input: force }),
      await ask(page, system.web, APPOINT, { input: { email, role: 'ADMIN', reason: 'More for me' } }),
    ];
    for (const { errors } of refused) expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');

    await olga.getByRole('link', { name: `End term of ${name}` }).click();
    await olga.getByRole('dialog').getByLabel('Reason').fill('Off to new shores');
    await olga.getByRole('dialog').getByRole('button', { name: 'End term' }).click();
    await expect(olga.getByText(`${name} is no operator any more.`)).toBeVisible();

    await page.goto('/operator/organizations');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Ben Demo')).toHaveCount(0);
    const { errors } = await ask(page, system.web, ASK);
    expect(errors?.[0]?.extensions.code).toMatch(/FORBIDDEN|NOT_FOUND/);

    await olga.goto('/operator/audit?action=access.refused');
    await expect(olga.getByRole('row').filter({ hasText: email }).first()).toBeVisible();
    await olga.close();
  });
});

/** How acts begin, wherever they stand. */
const acts =
  /^(Actions|Change|New|Edit|Move|Put|Remove|Set|Backfill|Retry|Cancel|Appoint|End term|Add|Start)\b/;

interface Choices {
  readonly organization: { readonly id: string };
  readonly planLadders: readonly {
    readonly id: string;
    readonly slug: string;
    readonly tiers: readonly { readonly product: { readonly id: string } }[];
  }[];
}

interface Answer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** Asks the API with the session of a page, past what its pages offer. */
async function ask<Data>(page: Page, origin: string, query: string, variables = {}): Promise<Answer<Data>> {
  const answer = await page.request.post('/graphql', { data: { query, variables }, headers: { origin } });
  return (await answer.json()) as Answer<Data>;
}
