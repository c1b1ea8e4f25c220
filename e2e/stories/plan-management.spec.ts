import type { Page } from '@playwright/test';
import { expectAccessible } from '../system/accessible.ts';
import { procedure } from '../system/procedure.ts';
import { expect, signInAs, test } from '../system/story.ts';

/** The guide for operators, from end to end. One story rests on the one before: a ladder, a default, a trial, its end. */
test.describe.configure({ mode: 'serial' });

// A world in which the stories have run before is no hindrance.
const run = Date.now().toString(36);
const [bench, workshop, hall] = [`Bench ${run}`, `Workshop ${run}`, `Guild hall ${run}`];
const PLANS = [
  { name: bench, slug: `bench-${run}`, sites: '3' },
  { name: workshop, slug: `workshop-${run}`, sites: '6' },
  { name: hall, slug: `guild-hall-${run}`, sites: '24' },
] as const;
const LADDER = `Crafts ${run}`;
const EMIL = '/operator/organizations/emil-demo';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** The way there stands among the places and, below one of them, above the page. */
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();

test('a ladder of three plans is set up', async ({ page, system }) => {
  test.setTimeout(180_000);
  const guide = procedure('Set up a ladder of three plans');
  await signInAs(page, system, 'olga', '/operator');

  await guide.step(
    'Open *Catalog › Entitlement sets*, make a set for each plan, say what it gives, and publish its first version for new grants.',
    async () => {
      for (const plan of PLANS) {
        await follow(page, 'Entitlement sets');
        await follow(page, 'New set');
        await page.getByLabel('Name', { exact: true }).fill(`${plan.name} set`);
        await page.getByLabel('Key').fill(`${plan.slug}-set`);
        await press(page, 'Create set');
        await expect(heading(page, `${plan.name} set: draft of version 1`)).toBeVisible();
        await page.getByLabel('Give another resource').selectOption({ label: 'Wiki sites (fedwiki.sites)' });
        await press(page, 'Add');
        await page.getByLabel('Wiki sites', { exact: true }).fill(plan.sites);
        await press(page, 'Save the draft');
        await expect(page.getByText('Version 1 is drafted.')).toBeVisible();
        await follow(page, 'Publish …');
        await press(page, 'Publish for new grants');
        await page.getByRole('dialog').getByRole('button', { name: 'Publish for new grants' }).click();
        await expect(page.getByText('Version 1 is published: new grants give it.')).toBeVisible();
      }
    },
  );
  await guide.step(
    'Open *Catalog › Products* and make a product for each plan, each with its set. They begin as drafts.',
    async () => {
      for (const plan of PLANS) {
        await follow(page, 'Products');
        await follow(page, 'New product');
        await page.getByLabel('Name', { exact: true }).fill(plan.name);
        await page.getByLabel('Short name').fill(plan.slug);
        await page
          .getByLabel('Entitlement set')
          .selectOption({ label: `${plan.name} set (${plan.slug}-set)` });
        await press(page, 'Create draft');
        await expect(heading(page, plan.name)).toBeVisible();
      }
    },
  );
  await guide.step(
    'Open *Catalog › Plan ladders*, make the ladder, and put the three plans on it, the lowest first.',
    async () => {
      await follow(page, 'Plan ladders');
      await follow(page, 'New ladder');
      await page.getByLabel('Name', { exact: true }).fill(LADDER);
      await page.getByLabel('Short name').fill(`crafts-${run}`);
      await press(page, 'Create ladder');
      await expect(heading(page, LADDER)).toBeVisible();
      for (const plan of PLANS) {
        await page
          .getByRole('combobox', { name: 'Put a plan on top' })
          .selectOption({ label: `${plan.name} (Draft)` });
        await press(page, 'Add tier');
        await expect(page.getByText(`${plan.name} is a tier now.`)).toBeVisible();
      }
      await expect(page.getByText(`${bench} is a draft: nobody can have it yet.`)).toBeVisible();
    },
  );
  await guide.step('Publish each plan on its own page. From now on it can be given.', async () => {
    for (const plan of PLANS) {
      await page.goto(`/operator/catalog/products/${plan.slug}`);
      await press(page, 'Publish');
      await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
      await expect(page.getByText(`${plan.name} is published.`)).toBeVisible();
    }
  });
  await guide.step(
    'Open the ladder again and look at the comparison: what differs from tier to tier is what people pay for.',
    async () => {
      await follow(page, 'Plan ladders');
      await follow(page, LADDER);
      const row = page.getByRole('row').filter({ hasText: 'Wiki sites' });
      await expect(row).toContainText('3');
      await expect(row).toContainText('6');
      await expect(row).toContainText('24');
      await expectAccessible(page);
    },
  );
  guide.end();
});

test('everybody begins with the lowest plan', async ({ page, system }) => {
  test.setTimeout(120_000);
  const guide = procedure('Say what everybody begins with');
  await signInAs(page, system, 'olga', '/operator');
  await guide.step(
    'Open *Catalog › Organization types* and choose the type, such as *Personal*.',
    async () => {
      await follow(page, 'Organization types');
      await follow(page, 'Personal');
      await expect(heading(page, 'Personal')).toBeVisible();
    },
  );
  await guide.step('Set a default: the ladder gives its lowest published tier.', async () => {
    await page.getByLabel('What to give').selectOption({ label: `Ladder ${LADDER}: ${bench}` });
    await page.getByLabel('Reason').fill('Decided at the assembly');
    await press(page, 'Set default');
    await expect(page.getByText(/Newcomers get it from now on/)).toBeVisible();
  });
  await guide.step(
    'Open *Backfill*, and read how many organizations would change before anything is written.',
    async () => {
      await follow(page, 'Backfill …');
      await expect(page.getByText(/\d+ organizations would change/)).toBeVisible();
    },
  );
  await guide.step('Start it and watch it; the page may be closed meanwhile.', async () => {
    await page.getByLabel('Reason').fill('Decided at the assembly');
    await press(page, 'Start backfill');
    await expect(page.getByText('Every organization is done.')).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
  });
  guide.end();
});

test('a trial is started', async ({ page, system }) => {
  const guide = procedure('Start a trial');
  await signInAs(page, system, 'olga', '/operator/organizations');
  await guide.step('Find the organization, and open *Actions › Start a trial*.', async () => {
    await page.getByRole('searchbox').fill('emil');
    await expect(page).toHaveURL(/emil/);
    await follow(page, 'Emil Demo');
    await press(page, 'Actions for Emil Demo');
    await page.getByRole('link', { name: 'Start a trial' }).first().click();
    await expect(heading(page, 'Start a trial')).toBeVisible();
  });
  await guide.step('Choose the plan, when the trial ends, and why.', async () => {
    await page.getByLabel('Plan or product').selectOption({ label: `${LADDER}: ${workshop} (rank 1)` });
    await page.getByLabel('Ends', { exact: true }).fill(inDays(14));
    await page.getByLabel('Why').fill('Trade fair');
  });
  await guide.step(
    'Look at what happens: the trial above what lies beneath, and what returns at its end.',
    async () => {
      await press(page, 'See what happens');
      await expect(page.getByRole('heading', { name: 'What would happen' })).toBeVisible();
      await expectAccessible(page);
    },
  );
  await guide.step('Carry it out. The default stays beneath.', async () => {
    await press(page, 'Carry it out');
    await expect(page.getByText('The trial has begun.')).toBeVisible();
    await page.goto(`${EMIL}/grants`);
    const row = (name: string) => page.getByRole('row').filter({ hasText: LADDER }).filter({ hasText: name });
    await expect(row('Trial')).toContainText('Counts');
    await expect(row('Default')).toContainText('Shadowed');
  });
  guide.end();
});

test('an exception is made, and taken back', async ({ page, system }) => {
  const exception = procedure('Make an exception');
  await signInAs(page, system, 'olga', EMIL);
  await exception.step('Find the organization, and open *Actions › Set an override*.', async () => {
    await press(page, 'Actions for Emil Demo');
    await page.getByRole('link', { name: 'Set an override' }).first().click();
  });
  await exception.step(
    'Choose what it is about, the value, and why; an end, if it is meant for a time.',
    async () => {
      await page.getByLabel('Of what').selectOption({ label: 'Wiki storage' });
      await page.getByRole('textbox', { name: /^Value/ }).fill('500');
      await page.getByLabel('Why').fill('Archive of the fair');
    },
  );
  await exception.step('Look at what happens, and carry it out.', async () => {
    await press(page, 'See what happens');
    await press(page, 'Carry it out');
    await expect(page.getByText('The override is set.')).toBeVisible();
  });
  await exception.step('Open *Entitlements*: the override counts, and what it hides is named.', async () => {
    await page.goto(`${EMIL}/entitlements`);
    await expect(
      page
        .getByText(/without the override/)
        .filter({ visible: true })
        .first(),
    ).toBeVisible();
    await expectAccessible(page);
  });
  exception.end();

  const back = procedure('Take something back');
  await back.step('Open *History* of the organization and find the request.', async () => {
    await follow(page, 'History');
    await expect(page.getByRole('row').filter({ hasText: 'Set an override' })).toBeVisible();
  });
  await back.step(
    'Take it back: a new request that takes the earlier one back, from now on. What something later rests on cannot be.',
    async () => {
      await page
        .getByRole('row')
        .filter({ hasText: 'Set an override' })
        .getByRole('link', { name: /Undo/ })
        .click();
      await page.getByLabel('Why').fill('The fair is over');
      await press(page, 'See what happens');
      await press(page, 'Carry it out');
      await expect(page.getByText('Taken back.').first()).toBeVisible();
    },
  );
  back.end();
});

test('a trial ends by itself, and the audit tells the story', async ({ page, system }) => {
  test.setTimeout(120_000);
  await signInAs(page, system, 'olga', '/operator/system/settings');
  await follow(page, 'Move the clock forward');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('By how many days').fill('15');
  await dialog.getByLabel('Reason').fill('To see the trial end');
  await dialog.getByRole('button', { name: 'Move clock' }).click();
  await expect(page.getByText('It is 15 days later now.')).toBeVisible();

  const guide = procedure('Watch a trial end');
  await guide.step(
    'When its end has passed, the default counts again, and nobody has done anything.',
    async () => {
      await page.goto(`${EMIL}/grants`);
      const row = (name: string) =>
        page.getByRole('row').filter({ hasText: LADDER }).filter({ hasText: name });
      await expect(row('Trial')).toContainText('Ended');
      await expect(row('Default')).toContainText('Counts');
    },
  );
  await guide.step('Open *History*: the return is written there with its cause.', async () => {
    await expect(async () => {
      await page.goto(`${EMIL}/history`);
      await expect(page.getByText('By the schedule').filter({ visible: true }).first()).toBeVisible({
        timeout: 2000,
      });
    }).toPass({ timeout: 60_000 });
  });
  guide.end();

  const audit = procedure('Find out who changed what');
  await audit.step('Open *Audit* and narrow it to the organization.', async () => {
    await page.goto(EMIL);
    const id = await page
      .getByText(/^org_[0-9a-f]{32}$/)
      .first()
      .textContent();
    await page.goto(`/operator/audit?organization=${id ?? ''}`);
    await expect(heading(page, 'Audit')).toBeVisible();
  });
  await audit.step(
    'Read who did what, when and why; open an entry for what was before and after.',
    async () => {
      await expect(page.getByText('Trade fair').filter({ visible: true }).first()).toBeVisible();
      await expect(page.getByRole('table').getByText('Olga Demo').first()).toBeVisible();
      await expectAccessible(page);
    },
  );
  audit.end();
});

/** A day from now as a field for day and time takes it. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);
}
