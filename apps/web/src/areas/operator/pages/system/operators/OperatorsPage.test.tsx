import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { edge } from '../../../../../testing/network.ts';
import { visit } from '../../../../../testing/visit.tsx';

beforeEach(() => {
  edge.world.operatorRole = 'ADMIN';
});

const url = '/operator/system/operators';

test('somebody is appointed by their address, and stands in the list', async () => {
  const page = await visit(`${url}/new`);
  await page.heading('Appoint an operator');
  await page.user.type(screen.getByLabelText('E-mail address'), 'nobody@demo.test');
  await page.user.type(screen.getByLabelText('Reason'), 'Helps with questions');
  await page.user.click(screen.getByRole('button', { name: 'Appoint operator' }));
  await screen.findAllByText(/Nobody has signed in with this address yet/);
  await page.user.clear(screen.getByLabelText('E-mail address'));
  await page.user.type(screen.getByLabelText('E-mail address'), 'ben@demo.test');
  await page.user.click(screen.getByRole('button', { name: 'Appoint operator' }));
  await page.heading('Operators');
  expect(await screen.findByText('ben@demo.test')).toBeTruthy();
});

test('the last administrator stays, and one is told why', async () => {
  const page = await visit(`${url}?end=${edge.world.terms[1]?.id}`);
  const dialog = await screen.findByRole('dialog', { name: 'End term of ‹Alice›' });
  await page.user.click(within(dialog).getByRole('button', { name: 'End term' }));
  expect(within(dialog).getByText('Say why, in a line.')).toBeTruthy();
  await page.user.type(within(dialog).getByLabelText('Reason'), 'Leaves');
  await page.user.click(within(dialog).getByRole('button', { name: 'End term' }));
  await within(dialog).findByText(/Nobody would be left who can appoint operators/);
});

test('a term is ended for a reason, and leaves the list of those who serve', async () => {
  const page = await visit(url);
  await page.heading('Operators');
  await page.user.click(screen.getByRole('link', { name: 'End term of ‹Sue›' }));
  await page.user.type(await screen.findByLabelText('Reason'), 'Leaves');
  await page.user.click(screen.getByRole('button', { name: 'End term' }));
  await waitFor(() => expect(page.address()).toBe(url));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'End term of ‹Sue›' })).toBeNull());
});

test('support sees who serves and is offered nothing, not even by the address of a form', async () => {
  edge.world.operatorRole = 'SUPPORT';
  const page = await visit(`${url}?end=${edge.world.terms[0]?.id}`);
  await page.heading('Operators');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('link', { name: /End the term|Change the role|Appoint/ })).toBeNull();
  const form = await visit(`${url}/new`);
  await form.heading('Appoint an operator');
  expect(screen.getByText('You may see this and not change it')).toBeTruthy();
  expect(screen.queryByLabelText('E-mail address')).toBeNull();
});
