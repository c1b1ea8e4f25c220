import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { edge, network } from '../../../../testing/network.ts';
import { visit } from '../../../../testing/visit.tsx';

beforeEach(() => {
  edge.world.operatorRole = 'ADMIN';
});

async function open(address = '/operator/organizations') {
  const page = await visit(address);
  await page.heading('Organizations');
  return page;
}
const rows = () => screen.getAllByRole('row').length - 1;

test('searching narrows the list and the address, and the address alone shows the same', async () => {
  const page = await open();
  expect(rows()).toBe(25);
  await page.user.type(screen.getByRole('searchbox'), 'organization 3');
  await waitFor(() => expect(page.address()).toBe('/operator/organizations?search=organization+3'));
  await waitFor(() => expect(rows()).toBe(2));
  await open('/operator/organizations?search=organization+30');
  expect(screen.getAllByRole('link', { name: '‹Organization 30›' })).not.toHaveLength(0);
});

test('pages are turned by keys that stand in the address, and back again', async () => {
  const page = await open();
  await page.user.click(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(rows()).toBe(5));
  expect(page.address()).toContain('after=org-organization-25');
  await page.user.click(screen.getByRole('button', { name: 'Previous' }));
  await waitFor(() => expect(rows()).toBe(25));
  expect(page.address()).toContain('before=org-organization-26');
});

test('another order begins at the first page again', async () => {
  const page = await open('/operator/organizations?after=org-organization-25');
  await page.user.click(screen.getByRole('button', { name: 'Created' }));
  await waitFor(() => expect(page.address()).toBe('/operator/organizations?order=oldest'));
  await screen.findByRole('link', { name: '‹Organization 30›' });
});

test('the list narrows to a plan and a state, and shows the columns one chose, all by its address', async () => {
  const page = await open();
  await page.user.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'Over the limit');
  await waitFor(() =>
    expect(screen.getByRole('combobox', { name: 'State' })).toHaveProperty('value', 'over-limit'),
  );
  expect(page.address()).toBe('/operator/organizations?state=over-limit');
  await page.user.selectOptions(screen.getByRole('combobox', { name: 'Plan' }), 'No plan');
  await screen.findByText('Clear search');
  expect(page.address()).toBe('/operator/organizations?plan=none&state=over-limit');
  await open('/operator/organizations?columns=plan');
  const headers = await screen.findAllByRole('columnheader');
  expect(headers.map(({ textContent }) => textContent)).toEqual(['Name', 'Plan']);
});

test('a search without result says so and offers to clear it', async () => {
  const page = await open('/operator/organizations?search=nothing');
  await page.user.click(screen.getByRole('button', { name: 'Clear search' }));
  await waitFor(() => expect(rows()).toBe(25));
  expect(page.address()).toBe('/operator/organizations');
});

test('a member is told that this is not for them, and sees no organization', async () => {
  edge.world.operatorRole = null;
  const page = await visit('/operator/organizations');
  await page.heading('This page is not for you');
  expect(screen.queryByText(/‹Organization/)).toBeNull();
});

test('a defect shows the request by which it is found, and trying again helps when it is mended', async () => {
  const reported = vi.fn<(error: unknown) => void>();
  vi.stubGlobal('reportError', reported);
  let isBroken = true;
  network.use(
    http.post('*/graphql', () =>
      isBroken
        ? HttpResponse.json({
            data: { __typename: 'Query', viewer: null, organizations: null },
            errors: [
              { message: 'no', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-9' } },
            ],
          })
        : undefined,
    ),
  );
  const page = await visit('/operator/organizations');
  await page.heading('That did not work');
  expect(screen.getByText('request-9')).toBeTruthy();
  expect(reported).toHaveBeenCalledOnce();
  isBroken = false;
  await page.user.click(screen.getByRole('button', { name: 'Try again' }));
  await page.heading('Organizations');
  await waitFor(() => expect(rows()).toBe(25));
});

test('a server that cannot be reached is told apart from a defect', async () => {
  network.use(http.post('*/graphql', () => Response.error()));
  const page = await visit('/operator/organizations');
  expect(await page.heading('The console cannot be reached')).toBeTruthy();
});
