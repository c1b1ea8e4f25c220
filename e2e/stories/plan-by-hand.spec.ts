import { expectAccessible } from '../system/accessible.ts';
import { expect, signInAs, test } from '../system/story.ts';

const address = '/operator/organizations/emil-demo';

test('an operator starts a trial by hand after looking at what happens, and takes it back', async ({
  page,
  system,
}) => {
  await signInAs(page, system, 'olga', address);
  await page.getByRole('button', { name: 'Actions for Emil Demo' }).click();
  await page.getByRole('link', { name: 'Start a trial' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Start a trial' })).toBeVisible();

  await page.getByRole('button', { name: 'See what happens' }).click();
  await expect(page.getByText('Say why: it is kept in the history.').first()).toBeVisible();
  await page.getByLabel('Plan or product').selectOption({ label: 'Wiki: Standard (rank 1)' });
  await page.getByLabel('Ends', { exact: true }).fill('2099-12-12T12:00');
  await page.getByLabel('Why').fill('Asked for one at the summer school');
  await page.getByRole('button', { name: 'See what happens' }).click();

  await expect(page.getByRole('heading', { name: 'What would happen' })).toBeVisible();
  await expect(page.getByText('Public → Standard on the ladder Wiki')).toBeVisible();
  await expect(page.getByText('Everything in use fits.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Carry it out' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Emil Demo' })).toBeVisible();
  await expect(
    page
      .getByText('Trial · by Olga Demo · “Asked for one at the summer school”')
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Taken back.')).toBeVisible();
  await expect(
    page.getByText('Default of the organization type').filter({ visible: true }).first(),
  ).toBeVisible();

  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByText('Returned: Standard → Public on the ladder Wiki')).toBeVisible();
  await expect(page.getByText('takes back: Start a trial')).toBeVisible();
});

test('an operator looks at an organization as it was and as it will be, and changes nothing there', async ({
  page,
  system,
}) => {
  await signInAs(page, system, 'olga', address);
  await page.getByLabel('Show it as of').fill('2020-01-01T12:00');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText(/^As it was on/)).toBeVisible();
  await expect(page).toHaveURL(/at=2020-01-01/);
  await expect(page.getByText('On no plan at this moment.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Actions for/ })).toHaveCount(0);

  await page.getByLabel('Show it as of').fill('2099-01-01T12:00');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText(/^As it will be on/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^As it will be on/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Entitlements', exact: true }).click();
  await expect(page).toHaveURL(/entitlements\?at=2099/);
  await page.getByRole('link', { name: 'Back to now' }).click();
  await expect(page.getByRole('button', { name: /^Actions for/ })).toBeVisible();
});
