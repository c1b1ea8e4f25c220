import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { authRequests, edge, refuseAuth } from '../../../../testing/network.ts';
import { visit } from '../../../../testing/visit.tsx';

beforeEach(() => {
  edge.world.person = null;
});

async function register(address: string) {
  const page = await visit(address);
  await page.heading('Create your account');
  await page.user.type(screen.getByLabelText('Your name'), ' Nora ');
  await page.user.type(screen.getByLabelText('E-mail address'), 'nora@demo.test');
  await page.user.type(screen.getByLabelText('Password'), 'correct horse battery');
  await page.user.click(screen.getByRole('button', { name: 'Create account' }));
  return page;
}

test('a new account is told to look into the mail, whose link leads to a welcome', async () => {
  const page = await register('/register');
  await page.heading('Look into your mail');
  expect(screen.getByText(/nora@demo.test/)).toBeTruthy();
  expect(page.address()).not.toContain('nora');
  expect(authRequests).toEqual([
    {
      path: 'sign-up/email',
      language: 'en',
      body: {
        name: 'Nora',
        email: 'nora@demo.test',
        password: 'correct horse battery',
        callbackURL: '/verify-email?confirmed=yes',
      },
    },
  ]);
});

test.each([
  ['/register?return_to=%2Fsites%2Fnew', '/verify-email?confirmed=yes&return_to=%2Fsites%2Fnew'],
  ['/register?return_to=https%3A%2F%2Fforum.test%2Fjoin', 'https://forum.test/join'],
  ['/register?return_to=%2F%2Fforum.test%2Fjoin', '//forum.test/join'],
])('a sign-up at %s returns by way of %s', async (address, callbackURL) => {
  const page = await register(address);
  await page.heading('Look into your mail');
  expect(authRequests[0]?.body.callbackURL).toBe(callbackURL);
});

test('what the server refuses stands beside its field', async () => {
  refuseAuth('sign-up/email', 'INVALID_NAME');
  await register('/register');
  expect(await screen.findAllByText('Use a name of 1 to 80 characters.')).toHaveLength(2);
  expect(screen.getByLabelText('Your name').getAttribute('aria-invalid')).toBe('true');
});

test.each([
  ['Your name', '', 'Say what we may call you.'],
  ['E-mail address', 'nora', /does not look like an e-mail address/],
  ['Password', 'short', 'Use at least 10 characters.'],
  ['Password', 'a'.repeat(129), 'Use at most 128 characters.'],
])('%s %j is refused before it is sent', async (label, value, words) => {
  const page = await visit('/register');
  await page.heading('Create your account');
  if (value !== '') {
    await page.user.click(screen.getByLabelText(label));
    await page.user.paste(value);
  }
  await page.user.click(screen.getByRole('button', { name: 'Create account' }));
  expect(await screen.findAllByText(words)).not.toHaveLength(0);
  expect(authRequests).toEqual([]);
});
