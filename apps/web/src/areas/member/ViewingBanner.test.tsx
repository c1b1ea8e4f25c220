import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { edge, network } from '../../testing/network.ts';
import type { Operation } from '../../testing/pretendApi.ts';
import { visit } from '../../testing/visit.tsx';

/** What was asked under a look, and what in one's own name. */
const asked: { operation: string; viewAs: string | null }[] = [];
const assign = vi.fn<(url: string) => void>();

beforeEach(() => {
  asked.length = 0;
  assign.mockReset();
  vi.stubGlobal('location', Object.assign(new URL('http://localhost:3000/home'), { assign }));
  sessionStorage.setItem('viewing', JSON.stringify({ id: 'view-1', returnTo: '/operator/persons/per_1' }));
  const { person } = edge.world;
  if (person === null) throw new Error('Nobody is signed in.');
  edge.world.viewing = {
    id: 'view-1',
    operatorName: '‹Olga›',
    reason: '‹She asked›',
    startsAt: '2026-11-01T09:00:00.000Z',
    endsAt: '2026-11-01T09:15:00.000Z',
    person,
  };
  network.events.on('request:start', ({ request }) => {
    if (!request.url.endsWith('/graphql')) return;
    void request
      .clone()
      .json()
      .then((body) => {
        const { operationName } = body as Operation;
        asked.push({ operation: operationName, viewAs: request.headers.get('x-view-as') });
      });
  });
});

afterEach(() => {
  network.events.removeAllListeners();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

test('a tab that looks with somebody’s eyes says so, asks so, and ends it in the operator’s own name', async () => {
  const page = await visit('/home');
  expect(await screen.findByText('You see what ‹Alice› sees')).toBeTruthy();
  expect(screen.getByText(/^Until .+ You can look at everything and change nothing\.$/)).toBeTruthy();
  await page.user.click(screen.getByRole('button', { name: 'End' }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith('/operator/persons/per_1'));
  expect(asked.filter(({ operation }) => operation !== 'OrganizationChange')).toEqual([
    { operation: 'HomePage', viewAs: 'view-1' },
    { operation: 'EndViewing', viewAs: null },
  ]);
  expect(sessionStorage.getItem('viewing')).toBeNull();
});

test('an address of the operators says whose eyes these are, and leads there once the look is ended', async () => {
  const page = await visit('/operator/organizations?search=garden');
  await page.heading('This tab shows what ‹Alice› sees');
  await page.user.click(screen.getByRole('button', { name: 'End the look and go there' }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith('/operator/organizations?search=garden'));
  expect(asked).toEqual([
    { operation: 'OperatorAddressPage', viewAs: 'view-1' },
    { operation: 'EndViewing', viewAs: null },
  ]);
  expect(sessionStorage.getItem('viewing')).toBeNull();
});

test('from an address of the operators one can go on looking', async () => {
  const page = await visit('/operator');
  await page.heading('This tab shows what ‹Alice› sees');
  await page.user.click(screen.getByRole('link', { name: 'Stay with what is shown' }));
  await page.heading('Hello, ‹Alice›');
  expect(assign).not.toHaveBeenCalled();
});

test('a look that is over shows nothing more, and leads back', async () => {
  network.use(
    http.post('*/graphql', () =>
      HttpResponse.json({
        errors: [
          {
            message: 'Over.',
            path: ['viewer'],
            extensions: { code: 'FORBIDDEN', required: 'viewing.live', requestId: 'request-7' },
          },
        ],
        data: { viewer: null },
      }),
    ),
  );
  await visit('/home');
  await waitFor(() => expect(assign).toHaveBeenCalledWith('/operator/persons/per_1'));
});
