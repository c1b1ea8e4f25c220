import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, test } from 'vitest';
import { edge, network } from '../../../../../testing/network.ts';
import { visit } from '../../../../../testing/visit.tsx';

async function open() {
  const page = await visit('/sites/new');
  await page.heading('New site');
  return {
    ...page,
    name: screen.getByRole('textbox', { name: /Name in the address/ }),
    submit: () => page.user.click(screen.getByRole('button', { name: 'Make the site' })),
  };
}

test('the address forms while one types, and what is wrong shows when one goes on', async () => {
  const page = await open();
  await page.user.type(page.name, 'My Garden');
  expect(screen.getByText('Your address: my garden.test')).toBeTruthy();
  expect(screen.queryByText(/Use letters a–z/)).toBeNull();
  await page.user.tab();
  expect(page.name.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/Use letters a–z/)).toBeTruthy();
});

test.each([
  ['', 'Choose a name for the address.'],
  ['ab', 'Use at least 3 characters.'],
  ['a'.repeat(41), 'Use at most 40 characters.'],
  ['-garden', /Do not begin or end with a hyphen/],
  ['12345', 'Use at least one letter.'],
  ['admin', 'This name is reserved. Choose another.'],
  ['taken', 'taken.test belongs to another site. Choose another name.'],
])('the name %j is refused, beside the field and above the form', async (name, words) => {
  edge.world.siteLimit = 2;
  const page = await open();
  if (name !== '') await page.user.type(page.name, name);
  await page.submit();
  const shown = await screen.findAllByText(words);
  expect(shown).toHaveLength(2);
  expect(document.activeElement).toBe(page.name);
  const errorId = page.name.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '';
  expect(document.getElementById(errorId)?.textContent).toMatch(words);
});

test('without a place in the plan it says so kindly, and names the plan that has room', async () => {
  const page = await open();
  await page.user.type(page.name, 'orchard');
  await page.submit();
  const denial = await screen.findByRole('region', { name: 'Your plan has no place for another site' });
  expect(within(denial).getByText('1 of 1 used')).toBeTruthy();
  expect(within(denial).getByText('1 from ‹Public›')).toBeTruthy();
  expect(within(denial).getByRole('link', { name: 'About ‹Standard›' }).getAttribute('href')).toContain(
    '#plans',
  );
  expect((page.name as HTMLInputElement).value).toBe('orchard');
});

test('a new site leads to the list, where it is being set up', async () => {
  edge.world.siteLimit = 2;
  const page = await open();
  await page.user.type(page.name, 'Orchard');
  await page.user.type(screen.getByRole('textbox', { name: /Title/ }), 'Apples');
  await page.submit();
  await page.heading('Sites');
  expect(page.address()).toBe('/sites');
  await screen.findByText('Apples');
  expect(screen.getByText('Being set up')).toBeTruthy();
});

test('while sites are read-only for want of a place, those come first, and it says what to do', async () => {
  for (const site of edge.world.sites) site.state = 'FROZEN';
  const page = await open();
  await page.user.type(page.name, 'orchard');
  await page.submit();
  expect(await screen.findByText(/They come first: archive one, choose others/)).toBeTruthy();
  expect(page.address()).toBe('/sites/new');
});

test('after a lost reply the same request is sent again under the same key, and a new one under another', async () => {
  edge.world.siteLimit = 3;
  const keys: (string | null)[] = [];
  let losses = 1;
  network.use(
    http.post('*/graphql', async ({ request }) => {
      const { operationName } = (await request.clone().json()) as { operationName: string };
      if (operationName !== 'CreateSite') return;
      keys.push(request.headers.get('idempotency-key'));
      if (losses > 0) {
        losses -= 1;
        return Response.error();
      }
    }),
  );
  const page = await open();
  await page.user.type(page.name, 'taken');
  await page.submit();
  await screen.findByText(/The console cannot be reached/);
  await page.submit();
  await screen.findAllByText(/belongs to another site/);
  await page.submit();
  await screen.findAllByText(/belongs to another site/);
  expect(keys).toHaveLength(3);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[1]);
});
