import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { authRequests } from '../../../../testing/network.ts';
import { visit } from '../../../../testing/visit.tsx';

test('an expired link asks for the address and sends a new one, which returns to the same place', async () => {
  const page = await visit('/verify-email?confirmed=yes&error=TOKEN_EXPIRED&return_to=%2Fsites');
  await page.heading('This link has expired');
  await page.user.type(screen.getByLabelText('E-mail address'), 'nora@demo.test');
  await page.user.click(screen.getByRole('button', { name: 'Send a new link' }));
  await page.heading('Look into your mail');
  expect(authRequests[0]).toMatchObject({
    path: 'send-verification-email',
    body: { email: 'nora@demo.test', callbackURL: '/verify-email?confirmed=yes&return_to=%2Fsites' },
  });
});

test('a used link says so', async () => {
  const page = await visit('/verify-email?error=INVALID_TOKEN');
  expect(await page.heading('This link no longer works')).toBeTruthy();
});

test.each([
  ['/verify-email?confirmed=yes', 'Go to your console', '/home'],
  ['/verify-email?confirmed=yes&return_to=%2Fsites%2Fnew', 'Go on', '/sites/new'],
  ['/verify-email?confirmed=yes&return_to=https%3A%2F%2Fevil.test', 'Go to your console', '/home'],
])('%s welcomes and leads on', async (address, label, target) => {
  const page = await visit(address);
  await page.heading('Welcome aboard');
  expect(screen.getByRole('link', { name: label }).getAttribute('href')).toBe(target);
});

test('a second mail has to wait until the first had time to arrive', async () => {
  const page = await visit('/verify-email');
  await page.router.navigate('/verify-email', { state: { email: 'nora@demo.test' } });
  const button = await screen.findByRole('button', { name: /Send it again \(in \d+ seconds\)/ });
  expect(button.hasAttribute('disabled')).toBe(true);
});
