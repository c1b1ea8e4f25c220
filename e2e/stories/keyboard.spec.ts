/// <reference lib="dom" />
import type { Locator, Page } from '@playwright/test';
import { type Hands, handsOn } from '../system/keyboard.ts';
import { operatorOf } from '../system/operator.ts';
import { expect, signInAs, test } from '../system/story.ts';

/** What operators do most, without a mouse: one sees after each step where one is. */
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const toasts = (page: Page) => page.getByRole('region', { name: /^Notifications/ });
const CARLA = 'Carla Demo';

/** By the palette to what it calls so. */
async function find(page: Page, hands: Hands, words: string, option: RegExp): Promise<void> {
  await hands.press('Control+k');
  await hands.expectAt(page.getByRole('combobox', { name: /^Type a command/ }));
  await hands.type(words);
  await expect(page.getByRole('option', { name: option }).first()).toBeVisible();
  await expect(async () => {
    const chosen = (await page.getByRole('option', { selected: true }).textContent()) ?? '';
    if (!option.test(chosen)) await hands.press('ArrowDown');
    expect(chosen).toMatch(option);
  }).toPass({ intervals: [0] });
  await hands.press('Enter');
}

/** Looks at what an act comes to, carries it out, and takes it back by the toast. */
async function carryOutAndUndo(page: Page, hands: Hands, why: string, done: string): Promise<void> {
  await hands.walkTo(page.getByLabel('Why'));
  await hands.type(why);
  await hands.walkTo(page.getByRole('button', { name: 'See what happens' }));
  await hands.press('Enter');
  const outcome = page
    .locator('[tabindex="-1"]')
    .filter({ has: page.getByRole('heading', { name: 'What would happen' }) });
  await hands.expectAt(outcome.last());
  await hands.walkTo(page.getByRole('button', { name: 'Carry it out' }));
  await hands.press('Enter');
  await hands.expectAt(heading(page, CARLA));
  await undo(page, hands, done, heading(page, CARLA));
}

/** From wherever one is to the toast; and back to there when it is done. */
async function undo(page: Page, hands: Hands, done: string, back: Locator): Promise<void> {
  await expect(toasts(page).getByText(done)).toBeVisible();
  await hands.press('F8');
  await hands.expectAt(toasts(page).getByRole('button', { name: 'Undo' }));
  await hands.press('Enter');
  await hands.expectAt(back);
  await expect(toasts(page).getByText('Taken back.')).toBeVisible();
  await hands.expectAt(back);
}

async function operatorAt(page: Page, system: Parameters<typeof signInAs>[1], path = '/operator') {
  const hands = await handsOn(page);
  await signInAs(page, system, 'olga', path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return hands;
}

test('by keyboard: an organization is found, put on another plan, and back', async ({ page, system }) => {
  const hands = await operatorAt(page, system);
  await find(page, hands, 'carla', /^Carla Demo/);
  await hands.expectAt(heading(page, CARLA));
  await find(page, hands, 'force', /^Force a plan/);
  await hands.expectAt(heading(page, 'Force a plan'));

  await hands.walkTo(page.getByRole('button', { name: 'See what happens' }));
  await hands.press('Enter');
  await hands.expectAt(page.getByLabel('Plan or product'));
  await hands.choose(page.getByLabel('Plan or product'), 'Wiki: Standard (rank 1)');
  await hands.walkTo(page.getByLabel('It has no end'));
  await hands.press('Space');
  await carryOutAndUndo(page, hands, 'She speaks at the fair', 'Forced.');
});

test('by keyboard: a trial is started from the menu of an organization, and taken back', async ({
  page,
  system,
}) => {
  const hands = await operatorAt(page, system, '/operator/organizations?search=carla');
  await hands.walkTo(page.getByRole('link', { name: CARLA }));
  await hands.press('Enter');
  await hands.expectAt(heading(page, CARLA));
  const menu = page.getByRole('button', { name: `Actions for ${CARLA}` });
  await hands.walkTo(menu);
  await hands.press('Enter', 'Escape');
  await hands.expectAt(menu);
  await hands.press('ArrowDown', 'ArrowDown');
  await hands.expectAt(page.getByRole('link', { name: 'Start a trial' }).first());
  await hands.press('Enter');
  await hands.expectAt(heading(page, 'Start a trial'));

  await hands.choose(page.getByLabel('Plan or product'), 'Wiki: Standard (rank 1)');
  const end = page.getByLabel('Ends', { exact: true });
  await hands.walkTo(end);
  await hands.type('12122099');
  await hands.press('ArrowRight');
  await hands.type('1000AM');
  await expect(end).toHaveValue('2099-12-12T10:00');
  await hands.walkTo(page.getByLabel(/^Allow another trial/));
  await hands.press('Space');
  await carryOutAndUndo(page, hands, 'She asked at the fair', 'The trial has begun.');
});

test('by keyboard: an override is set, and taken back', async ({ page, system }) => {
  const hands = await operatorAt(page, system, '/operator/organizations/carla-demo/overrides');
  await find(page, hands, 'override', /^Set an override/);
  await hands.expectAt(heading(page, 'Set an override'));
  await hands.choose(page.getByLabel('Of what'), 'Wiki storage');
  await hands.walkTo(page.getByRole('textbox', { name: /^Value/ }));
  await hands.type('500');
  await carryOutAndUndo(page, hands, 'Pictures of the fair', 'The override is set.');
});

test('by keyboard: the tiers of a ladder are put in another order, and back', async ({
  page,
  playwright,
  system,
}) => {
  const run = Date.now().toString(36);
  const name = `Choir ${run}`;
  const olga = await operatorOf(playwright, system);
  const ladderId = await olga.make('createPlanLadder', { slug: `choir-${run}`, name }, 'ladder { id }');
  for (const voice of ['Bass', 'Tenor', 'Alto']) {
    const product = { slug: `${voice.toLowerCase()}-${run}`, name: voice };
    const productId = await olga.make('createProduct', product, 'product { id }');
    await olga.make('addTier', { ladderId, productId }, 'ladder { id }');
  }
  await olga.close();

  const hands = await operatorAt(page, system);
  await find(page, hands, name, new RegExp(`^${name}`));
  await hands.expectAt(heading(page, name));
  const tiers = page.getByRole('list', { name: 'Tiers, the highest first' }).getByRole('listitem');
  await expect(tiers).toHaveText([/Alto/, /Tenor/, /Bass/]);
  const alto = page.getByRole('button', { name: /^Move Alto with the arrow keys/ });
  await hands.walkTo(alto);
  await hands.press('ArrowDown');
  await expect(tiers).toHaveText([/Tenor/, /Alto/, /Bass/]);
  await hands.expectAt(alto);

  const review = page.getByRole('link', { name: 'See what it comes to' });
  await hands.walkTo(review);
  await hands.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await hands.press('Escape');
  await expect(dialog).toBeHidden();
  await hands.expectAt(review);
  await hands.press('Enter');
  await hands.walkTo(dialog.getByRole('button', { name: 'Change the order' }));
  await hands.press('Enter');
  await expect(dialog).toBeHidden();
  // What opened the dialog is gone with the change: the part it stood in has the focus.
  const part = page.getByRole('region', { name: 'Tiers', exact: true });
  await undo(page, hands, 'The order has changed. A campaign carries it on.', part);
  await expect(tiers).toHaveText([/Alto/, /Tenor/, /Bass/]);
});

test('by keyboard: the audit says who changed what, and why', async ({ page, system }) => {
  const hands = await operatorAt(page, system);
  await hands.press('g', 'a');
  await hands.expectAt(heading(page, 'Audit'));
  const reason = page.getByLabel('Words of the reason');
  await hands.choose(page.getByLabel('In the role of'), 'Operator');
  await hands.walkTo(reason);
  await hands.type('fair');
  await hands.press('Enter');
  await expect(page).toHaveURL(/kind=operator&.*reason=fair|reason=fair&.*kind=operator/);
  await hands.expectAt(reason);

  const entry = page.getByRole('table').getByRole('link').first();
  await hands.walkTo(entry);
  const said = (await entry.textContent()) ?? '';
  await hands.press('Enter');
  await hands.expectAt(page.getByRole('heading', { level: 1 }));
  await expect(heading(page, said)).toBeVisible();
});

test('by keyboard: the first stop skips what is on every page, and no part of a page holds one fast', async ({
  page,
  system,
}) => {
  test.setTimeout(120_000);
  const hands = await operatorAt(page, system, '/operator/system/design');
  await hands.press('Tab');
  await hands.expectAt(page.getByRole('link', { name: 'Skip to the content' }));
  await hands.press('Enter');
  await hands.expectAt(page.getByRole('main'));
  expect(await hands.walkThrough()).toBeGreaterThan(50);

  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/operator/organizations/carla-demo/audit');
  await expect(page.getByRole('main').locator('nav [aria-current="page"]')).toBeInViewport({ ratio: 1 });
  expect(await hands.walkThrough()).toBeGreaterThan(15);
});
