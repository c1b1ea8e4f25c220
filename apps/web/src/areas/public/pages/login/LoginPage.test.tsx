import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { authRequests, edge, refuseAuth } from '../../../../testing/network.ts';
import { visit } from '../../../../testing/visit.tsx';
import { createWorld } from '../../../../testing/world.ts';

beforeEach(() => {
  edge.world.person = null;
});

async function signInAt(address: string) {
  const page = await visit(address);
  await page.heading('Sign in');
  await page.user.type(screen.getByLabelText('E-mail address'), 'alice@demo.test');
  await page.user.type(screen.getByLabelText('Password'), 'correct horse battery');
  await page.user.click(screen.getByRole('button', { name: 'Sign in' }));
  return page;
}

test('after signing in one is at home', async () => {
  const page = await signInAt('/login');
  await page.heading('Hello, ‹Alice›');
  expect(page.address()).toBe('/home');
});

test('a session that ended leads to the sign-in and from there back to the same page', async () => {
  const page = await visit('/sites?state=archived');
  await page.heading('Sign in');
  expect(page.address()).toBe('/login?return_to=%2Fsites%3Fstate%3Darchived');
  await page.user.type(screen.getByLabelText('E-mail address'), 'alice@demo.test');
  await page.user.type(screen.getByLabelText('Password'), 'correct horse battery');
  await page.user.click(screen.getByRole('button', { name: 'Sign in' }));
  await page.heading('Sites');
  expect(page.address()).toBe('/sites?state=archived');
});

test('an act that finds the session ended leads to the sign-in too', async () => {
  edge.world.person = createWorld().person;
  const page = await visit('/account');
  await page.heading('Account');
  edge.world.person = null;
  await page.user.click(screen.getByRole('button', { name: 'Save name' }));
  await page.heading('Sign in');
  expect(page.address()).toBe('/login?return_to=%2Faccount');
});

test('an address elsewhere is for the server to judge: it goes along as it is, and its answer is followed', async () => {
  const assign = vi.fn<(address: string) => void>();
  const { origin, href } = window.location;
  vi.stubGlobal('location', { assign, origin, href });
  await signInAt('/login?return_to=https%3A%2F%2Fforum.test%2Fhello');
  await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('https://forum.test/hello'));
  expect(authRequests.at(-1)?.body.callbackURL).toBe('https://forum.test/hello');
});

test('somebody who is signed in goes where they wanted to, but only inside', async () => {
  edge.world.person = createWorld().person;
  const inside = await visit('/login?return_to=%2Fsites');
  await inside.heading('Sites');
  const outside = await visit('/login?return_to=%2F%2Fevil.test');
  await vi.waitFor(() => expect(outside.address()).toBe('/home'));
});

test.each([
  ['INVALID_EMAIL_OR_PASSWORD', 401, /do not belong together/],
  ['RATE_LIMITED', 429, 'Too many attempts. Try again in 30 seconds.'],
  ['INTERNAL_SERVER_ERROR', 500, /through no fault of yours/],
  ['SOMETHING_NEW', 400, /through no fault of yours/],
])('a refusal with %s is put into words', async (code, status, words) => {
  refuseAuth('sign-in/email', code, status, { 'retry-after': '30' });
  await signInAt('/login');
  expect(await screen.findByText(words)).toBeTruthy();
});

test('an address that is not confirmed yet is told what to do', async () => {
  refuseAuth('sign-in/email', 'EMAIL_NOT_VERIFIED', 403);
  const page = await signInAt('/login');
  await screen.findByText('One step is missing');
  await page.user.click(screen.getByRole('button', { name: 'Nothing arrived?' }));
  await page.heading('Look into your mail');
  expect(screen.getByText(/alice@demo.test/)).toBeTruthy();
});

test('without an address or a password nothing is sent', async () => {
  const page = await visit('/login');
  await page.heading('Sign in');
  await page.user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText('Please correct 2 fields')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('E-mail address'));
  expect(authRequests).toEqual([]);
});
