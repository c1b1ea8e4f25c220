import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { edge } from '../../../../../../testing/network.ts';
import { grantId, requestId } from '../../../../../../testing/pretendPlans.ts';
import { visit } from '../../../../../../testing/visit.tsx';

beforeEach(() => {
  edge.world.operatorRole = 'ADMIN';
});

const address = '/operator/organizations/organization-3';
const toasts = () => screen.getByRole('region', { name: /^Notifications/ });

/** Fills in what giving a plan asks for, and looks at what would happen. */
async function look() {
  const page = await visit(`${address}/plan/grant`);
  await page.heading('Give a plan or product');
  await page.user.selectOptions(
    screen.getByLabelText('Plan or product'),
    '‹Membership›: ‹Standard› (rank 1)',
  );
  await page.user.type(screen.getByLabelText('Why'), 'Thanks for the translation');
  await page.user.click(screen.getByRole('button', { name: 'See what happens' }));
  return page;
}

test('one looks at what would happen, carries it out, and takes it back', async () => {
  const page = await look();
  await screen.findByRole('heading', { name: 'What would happen' });
  expect(page.address()).toContain('look=1');
  expect(screen.getByText(/‹Public› → ‹Standard›/)).toBeTruthy();
  expect(screen.getByText('Everything in use fits.')).toBeTruthy();
  await page.user.click(screen.getByRole('button', { name: 'Carry it out' }));
  await page.heading('‹Organization 3›');
  expect(edge.world.given).toBe('Thanks for the translation');
  await within(toasts()).findByText('Given.');
  await page.user.click(within(toasts()).getByRole('button', { name: 'Undo' }));
  await within(toasts()).findByText('Taken back.');
  expect(edge.world.given).toBeNull();
});

test('nothing is asked of the server while something is missing', async () => {
  const page = await visit(`${address}/plan/trial`);
  await page.heading('Start a trial');
  await page.user.click(screen.getByRole('button', { name: 'See what happens' }));
  const [summary] = await screen.findAllByRole('alert');
  expect(summary?.textContent).toContain('Choose one.');
  expect(summary?.textContent).toContain('Give a date and a time.');
  expect(summary?.textContent).toContain('Say why: it is kept in the history.');
  expect(edge.world.asked).toEqual(['PlanActPage']);
});

test('what was looked at is looked at again once a field says something else', async () => {
  const page = await look();
  await screen.findByRole('heading', { name: 'What would happen' });
  await page.user.selectOptions(screen.getByLabelText('Where it comes from'), 'Sponsored');
  expect(screen.queryByRole('heading', { name: 'What would happen' })).toBeNull();
  expect(screen.getByRole('button', { name: 'See what happens' })).toBeTruthy();
});

test('what has moved since is told with what would happen now, and the form stays', async () => {
  const page = await look();
  await screen.findByRole('heading', { name: 'What would happen' });
  edge.world.moves += 1;
  await page.user.click(screen.getByRole('button', { name: 'Carry it out' }));
  await screen.findAllByText(/Something has changed since you looked/);
  expect(edge.world.given).toBeNull();
  expect((screen.getByLabelText('Why') as HTMLTextAreaElement).value).toBe('Thanks for the translation');
  await page.user.click(await screen.findByRole('button', { name: 'Carry it out' }));
  await waitFor(() => expect(edge.world.given).toBe('Thanks for the translation'));
});

test('a refusal says in place what to do', async () => {
  edge.world.refusal = { typename: 'TrialUsed', code: 'TRIAL_USED' };
  await look();
  await screen.findByText('That cannot be done');
  expect(screen.getByText(/Say below that another is allowed/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Carry it out' })).toBeNull();
});

test('the history offers to take a request back, and a grant its own acts', async () => {
  edge.world.given = 'A present';
  const page = await visit(`${address}/history`);
  await page.heading('‹Organization 3›');
  expect(screen.getByRole('link', { name: 'Undo' }).getAttribute('href')).toBe(
    `${address}/plan/undo?request=${requestId}`,
  );
  await page.user.click(screen.getByRole('link', { name: 'Grants' }));
  const link = await screen.findByRole('link', { name: 'Take back' });
  expect(link.getAttribute('href')).toBe(`${address}/plan/revoke?grant=${grantId}`);
});

test('who may only look is told so', async () => {
  edge.world.operatorRole = 'SUPPORT';
  await (await visit(`${address}/plan/force`)).heading('Force a plan');
  expect(screen.getByText('You may see this and not change it')).toBeTruthy();
});

test('an act that there is not is nothing', async () => {
  expect(await (await visit(`${address}/plan/destroy`)).heading('There is nothing here')).toBeTruthy();
});
