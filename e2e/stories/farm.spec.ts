import { farmWasAway } from '../system/farmWasAway.ts';
import { askerOf } from '../system/operator.ts';
import { expect, signInAs, test } from '../system/story.ts';

const SITES = 'query { viewer { defaultOrganization { id sites(first: 1) { nodes { host } } } } }';
const CREATE = 'mutation ($input: CreateSiteInput!) { createSite(input: $input) { __typename } }';

test('an operator sees a site that waits for the farm, has it told again, archives and restores it, and all of it is on record', async ({
  page,
  playwright,
  system,
}) => {
  const emil = await askerOf(playwright, system, 'emil');
  const { viewer } = await emil.ask<{
    viewer: { defaultOrganization: { id: string; sites: { nodes: { host: string }[] } } };
  }>(SITES);
  const { id: organizationId, sites } = viewer.defaultOrganization;
  // His plan has a place for one; whoever tells the story again finds it there.
  const host = sites.nodes[0]?.host ?? 'orchard.localhost';
  if (sites.nodes.length === 0) {
    const { createSite } = await emil.ask<{ createSite: { __typename: string } }>(CREATE, {
      input: { organizationId, name: 'orchard' },
    });
    expect(createSite.__typename).toBe('CreateSiteSuccess');
  }
  await emil.close();

  await signInAs(page, system, 'olga', `/operator/integrations/fedwiki/sites?search=${host}`);
  await page.getByRole('link', { name: host }).click();
  await expect(page.getByText('Serves it as it should be.')).toBeVisible();
  await farmWasAway(system, host, 'The wiki farm cannot be reached.');

  await page.goto('/operator/integrations/fedwiki');
  await expect(page.getByText('The farm answers')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'The wiki farm cannot be reached.' })).toContainText(
    '1',
  );
  await page.getByRole('link', { name: 'Waiting for the farm' }).click();
  await page.getByRole('link', { name: host }).click();
  await expect(page.getByText('The farm has yet to follow')).toBeVisible();

  const actFor = async (act: string, confirm: string, reason: string) => {
    await page.getByRole('link', { name: act }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill(reason);
    await dialog.getByRole('button', { name: confirm }).click();
    await expect(dialog).toBeHidden();
  };
  await actFor('Tell the farm again', 'Tell the farm again', 'The farm is back');
  await expect(page.getByText('Serves it as it should be.')).toBeVisible();
  await actFor('Archive', 'Archive site', 'Emil asked by phone');
  await expect(page.getByText('It is archived')).toBeVisible();
  await actFor('Restore', 'Restore site', 'Emil thought better of it');
  await expect(page.getByText('It is archived')).toBeHidden();

  const history = page.locator('section').filter({ has: page.getByRole('heading', { name: 'History' }) });
  for (const [action, reason] of [
    ['Told the farm of the site', 'The farm is back'],
    ['Archived the site', 'Emil asked by phone'],
    ['Restored the site', 'Emil thought better of it'],
  ] as const) {
    const entry = history.getByRole('listitem').filter({ hasText: action });
    await expect(entry).toContainText(reason);
    await expect(entry).toContainText('olga@demo.test');
  }
});
