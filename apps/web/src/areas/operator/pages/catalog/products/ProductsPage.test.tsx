import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { edge, network } from '../../../../../testing/network.ts';
import { visit } from '../../../../../testing/visit.tsx';

beforeEach(() => {
  edge.world.operatorRole = 'ADMIN';
});

test('the list is narrowed by life cycle and columns, and the address says so', async () => {
  const page = await visit('/operator/catalog/products');
  await page.heading('Products');
  expect(screen.getAllByRole('row')).toHaveLength(3);
  await page.user.selectOptions(screen.getByRole('combobox', { name: 'Life cycle' }), 'Draft');
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
  expect(page.address()).toBe('/operator/catalog/products?lifecycle=draft');
  await visit('/operator/catalog/products?columns=kind&search=plus');
  await waitFor(() =>
    expect(
      screen
        .getAllByRole('columnheader')
        .slice(-2)
        .map(({ textContent }) => textContent),
    ).toEqual(['Product', 'Kind']),
  );
});

test('a product made from a set gives that set', async () => {
  const page = await visit('/operator/catalog/products/new?set=wiki-plus');
  await page.heading('New product');
  await page.user.type(screen.getByRole('textbox', { name: /^Name/ }), 'Extra');
  await page.user.type(screen.getByRole('textbox', { name: /^Short name/ }), 'extra');
  await page.user.selectOptions(screen.getByRole('combobox', { name: /^Kind/ }), 'Add-on');
  await page.user.click(screen.getByRole('button', { name: 'Create draft' }));
  await page.heading('Extra');
  expect(edge.world.catalog.changes[0]?.input).toMatchObject({
    productType: 'ADDON',
    entitlementSetId: edge.world.catalog.sets[0]?.id,
    requires: null,
  });
});

test('a draft says what it lacks, and so does the refusal to publish it', async () => {
  edge.world.catalog.refusal = {
    __typename: 'OrphanPlan',
    code: 'ORPHAN_PLAN',
    message: 'no',
    path: null,
  };
  const page = await visit('/operator/catalog/products/sketch');
  await page.heading('‹Sketch›');
  expect(screen.getByText('Before it can be published')).toBeTruthy();
  await page.user.click(screen.getByRole('button', { name: 'Publish' }));
  const question = await screen.findByRole('dialog', { name: 'Publish ‹Sketch›?' });
  await page.user.click(within(question).getByRole('button', { name: 'Publish' }));
  await within(question).findByText(/A published plan needs a place on a ladder/);
  await page.user.click(within(question).getByRole('button', { name: 'Publish' }));
  await screen.findByText('‹Sketch› is published.');
  await screen.findByRole('button', { name: 'Retire' });
});

test('retiring wants a reason and counts who keeps it', async () => {
  const page = await visit('/operator/catalog/products/plus?ask=retire');
  const question = await screen.findByRole('dialog', { name: 'Retire ‹Plus›?' });
  expect(within(question).getByText('grants go on as they are')).toBeTruthy();
  await page.user.click(within(question).getByRole('button', { name: 'Retire' }));
  await within(question).findByText('Say why.');
  await page.user.type(within(question).getByRole('textbox', { name: /Reason/ }), 'Nobody asks for it');
  await page.user.click(within(question).getByRole('button', { name: 'Retire' }));
  await screen.findByText('‹Plus› is retired.');
  expect(page.address()).toBe('/operator/catalog/products/plus');
  expect(edge.world.catalog.changes[0]?.input).toMatchObject({
    liveGrants: 'KEEP',
    reason: 'Nobody asks for it',
  });
});

test('a draft is deleted for good after its short name is typed', async () => {
  const page = await visit('/operator/catalog/products/sketch?ask=delete');
  const question = await screen.findByRole('dialog', { name: 'Delete ‹Sketch›?' });
  const button = within(question).getByRole('button', { name: 'Delete' });
  expect(button).toHaveProperty('disabled', true);
  await page.user.type(within(question).getByRole('textbox', { name: /Reason/ }), 'A mistake');
  await page.user.type(within(question).getByRole('textbox', { name: /sketch/ }), 'sketch');
  await page.user.click(button);
  await page.heading('Products');
  expect(edge.world.catalog.products.map(({ slug }) => slug)).toEqual(['plus']);
});

test('one page says what a product gives, where it stands and who holds it', async () => {
  const page = await visit('/operator/catalog/products/plus');
  await page.heading('‹Plus›');
  expect(screen.getByText('By the newest published version of ‹Wiki plus›.')).toBeTruthy();
  expect(screen.getByRole('link', { name: '‹Organization 1›' })).toBeTruthy();
  expect(screen.getByText('Covered by another')).toBeTruthy();
  expect(edge.world.asked).toEqual(['ProductPage']);
});

test('of what was published only the words change', async () => {
  const page = await visit('/operator/catalog/products/plus/edit');
  await page.heading('Edit ‹Plus›');
  expect(screen.getByRole('combobox', { name: /^Kind/ })).toHaveProperty('disabled', true);
  await page.user.type(screen.getByRole('textbox', { name: /^Name/ }), '!');
  await page.user.click(screen.getByRole('button', { name: 'Save changes' }));
  await page.heading('‹Plus›!');
  expect(edge.world.catalog.changes[0]?.input).not.toHaveProperty('slug');
});

test('after a lost reply the same act is sent again under the same key', async () => {
  const keys: (string | null)[] = [];
  network.use(
    http.post('*/graphql', async ({ request }) => {
      const { operationName } = (await request.clone().json()) as { operationName: string };
      if (operationName !== 'RetireProduct') return;
      keys.push(request.headers.get('idempotency-key'));
      if (keys.length === 1) return HttpResponse.error();
    }),
  );
  const page = await visit('/operator/catalog/products/plus?ask=retire');
  const question = await screen.findByRole('dialog');
  await page.user.type(within(question).getByRole('textbox', { name: /^Reason/ }), 'Nobody wants it');
  await page.user.click(within(question).getByRole('button', { name: 'Retire' }));
  await within(question).findByText(/The console cannot be reached/);
  await page.user.click(within(question).getByRole('button', { name: 'Retire' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(keys).toEqual([keys[0], keys[0]]);
});
