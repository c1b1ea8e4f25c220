import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { authRequests, edge, refuseAuth } from '../../../../testing/network.ts';
import { visit } from '../../../../testing/visit.tsx';

async function open(address = '/account') {
  const page = await visit(address);
  await page.heading('Account');
  return page;
}

test('a new name is saved and shows in the frame at once', async () => {
  const page = await open();
  const name = screen.getByRole('textbox', { name: 'Name' });
  await page.user.clear(name);
  await page.user.type(name, ' Alma ');
  await page.user.click(screen.getByRole('button', { name: 'Save name' }));
  await screen.findByText('Your name is saved.');
  expect(screen.getByRole('button', { name: 'Account of Alma' })).toBeTruthy();
  expect(edge.world.person?.displayName).toBe('Alma');
});

test.each([
  ['   ', 'Say what we may call you.'],
  ['a'.repeat(81), 'Use at most 80 characters.'],
  ['refused', 'Not this name.'],
])('the name %j is refused, also for a reason we have no words for', async (words, problem) => {
  const page = await open();
  const name = screen.getByRole('textbox', { name: 'Name' });
  await page.user.clear(name);
  await page.user.type(name, words);
  await page.user.click(screen.getByRole('button', { name: 'Save name' }));
  expect(await screen.findAllByText(problem)).not.toHaveLength(0);
  expect(edge.world.person?.displayName).toBe('‹Alice›');
});

test('a change of address tells which mail to open first', async () => {
  const page = await open();
  await page.user.type(screen.getByRole('textbox', { name: /New address/ }), 'alma@demo.test');
  await page.user.click(screen.getByRole('button', { name: 'Change address' }));
  expect(await screen.findByText(/We have written to ‹alice@demo.test›.*alma@demo.test/)).toBeTruthy();
});

test('a link that did not work says why, until one has read it', async () => {
  const page = await open('/account?error=EMAIL_TAKEN');
  expect(screen.getByText('There is an account with that address already.')).toBeTruthy();
  await page.user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(page.address()).toBe('/account');
});

test('a wrong current password is said beside that field, and nothing is emptied', async () => {
  refuseAuth('change-password', 'INVALID_PASSWORD');
  const page = await open();
  const form = within(screen.getByRole('form', { name: 'Password' }));
  await page.user.type(form.getByLabelText('Current password'), 'not my password');
  await page.user.type(form.getByLabelText('New password'), 'a better password');
  await page.user.click(form.getByRole('button', { name: 'Change password' }));
  expect(await form.findAllByText('That is not your current password.')).toHaveLength(2);
  expect((form.getByLabelText('New password') as HTMLInputElement).value).toBe('a better password');
});

test('the language changes at once, here and in the profile, and is asked of the mails', async () => {
  const page = await open();
  await page.user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'de');
  await page.heading('Konto');
  expect(document.documentElement.lang).toBe('de');
  expect(edge.world.person?.locale).toBe('DE');
  const form = within(screen.getByRole('form', { name: 'Passwort' }));
  await page.user.type(form.getByLabelText('Jetziges Passwort'), 'my old password');
  await page.user.type(form.getByLabelText('Neues Passwort'), 'a better password');
  await page.user.click(form.getByRole('button', { name: 'Passwort ändern' }));
  await screen.findByText(/Dein Passwort ist geändert/);
  expect(authRequests.at(-1)?.language).toBe('de');
});

test('a file that is no picture is refused before it is sent', async () => {
  vi.stubGlobal('createImageBitmap', async () => {
    throw new DOMException('The source image could not be decoded.');
  });
  const page = await open();
  const picker = document.querySelector('input[type=file]');
  await page.user.upload(picker as HTMLInputElement, new File(['words'], 'words.png', { type: 'image/png' }));
  await screen.findByText(/cannot be read as a picture/);
  expect(edge.world.asked).toEqual(['AccountPage']);
});
