import type { Page } from '@playwright/test';
import { operatorOf } from '../system/operator.ts';
import { procedure } from '../system/procedure.ts';
import { expect, signInAs, test } from '../system/story.ts';

const CARLA = '/operator/organizations/carla-demo';
const NOW = '{ organization(slug: "carla-demo") { rights { at } } }';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('a change of plan is scheduled, and the clock alone brings it about', async ({
  page,
  playwright,
  system,
}) => {
  test.setTimeout(120_000);
  const olga = await operatorOf(playwright, system);
  // The clock of the system may have been moved before.
  const { organization } = await olga.ask<{ organization: { rights: { at: string } } }>(NOW);
  await olga.close();
  const begin = new Date(Date.parse(organization.rights.at) + 10 * 86_400_000).toISOString().slice(0, 16);
  const why = `Chair of the assembly from ${begin}`;

  const guide = procedure('Schedule a change of plan');
  await signInAs(page, system, 'olga', CARLA);
  await guide.step('Find the organization, and open *Actions › Schedule a change*.', async () => {
    await press(page, 'Actions for Carla Demo');
    await page.getByRole('link', { name: 'Schedule a change' }).first().click();
  });
  await guide.step('Choose the plan, when it begins, and why.', async () => {
    await page.getByLabel('Plan or product').selectOption({ label: 'Wiki: Standard (rank 1)' });
    await page.getByLabel('Begins').fill(begin);
    await page.getByLabel('Why').fill(why);
  });
  const row = page.getByRole('row').filter({ hasText: why });
  await guide.step('Look at what happens, and carry it out. Until it begins, nothing changes.', async () => {
    await press(page, 'See what happens');
    await expect(page.getByRole('heading', { name: 'What would happen' })).toBeVisible();
    await press(page, 'Carry it out');
    await expect(page.getByText('Scheduled.', { exact: true })).toBeVisible();
    await page.goto(`${CARLA}/grants`);
    await expect(row).toContainText('Scheduled');
  });
  await guide.step('When its time has come, the plan counts, and nobody has done anything.', async () => {
    await moveClock(page, 11);
    await page.goto(`${CARLA}/grants`);
    await expect(row).toContainText('Counts');
    await expect(async () => {
      await page.goto(`${CARLA}/history`);
      await expect(page.getByText('By the schedule').filter({ visible: true }).first()).toBeVisible({
        timeout: 2000,
      });
    }).toPass({ timeout: 60_000 });
  });
  guide.end();
});

async function moveClock(page: Page, days: number): Promise<void> {
  await page.goto('/operator/system/settings?ask=move-clock');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('By how many days').fill(String(days));
  await dialog.getByLabel('Reason').fill('To see what is scheduled come about');
  await dialog.getByRole('button', { name: 'Move clock' }).click();
  await expect(page.getByText(`It is ${days} days later now.`)).toBeVisible();
}
