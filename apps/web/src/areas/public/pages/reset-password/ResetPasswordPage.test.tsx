import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { authRequests, refuseAuth } from '../../../../testing/network.ts';
import { visit } from '../../../../testing/visit.tsx';

test('forgetting a password is answered the same for every address', async () => {
  const page = await visit('/forgot-password');
  await page.heading('Forgot your password?');
  await page.user.type(screen.getByLabelText('E-mail address'), 'nobody@demo.test');
  await page.user.click(screen.getByRole('button', { name: 'Send the link' }));
  await page.heading('Look into your mail');
  expect(screen.getByText(/If there is an account for nobody@demo.test/)).toBeTruthy();
  expect(authRequests[0]?.body).toEqual({ email: 'nobody@demo.test', redirectTo: '/reset-password' });
});

async function choose(password: string) {
  const page = await visit('/reset-password?token=secret');
  await page.heading('Choose a new password');
  await page.user.type(screen.getByLabelText('New password'), password);
  await page.user.click(screen.getByRole('button', { name: 'Change password' }));
  return page;
}

test('a new password is sent with the token of the link', async () => {
  const page = await choose('another long password');
  await page.heading('Your password is changed');
  expect(authRequests[0]?.body).toEqual({ token: 'secret', newPassword: 'another long password' });
});

test('a link that was used meanwhile is told apart from a bad password', async () => {
  refuseAuth('reset-password', 'INVALID_TOKEN');
  const page = await choose('another long password');
  expect(await page.heading('This link no longer works')).toBeTruthy();
});

test('without a token there is nothing to choose', async () => {
  const page = await visit('/reset-password?error=INVALID_TOKEN');
  expect(await page.heading('This link no longer works')).toBeTruthy();
});
