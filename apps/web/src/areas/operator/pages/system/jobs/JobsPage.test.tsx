import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { edge } from '../../../../../testing/network.ts';
import { visit } from '../../../../../testing/visit.tsx';

beforeEach(() => {
  edge.world.operatorRole = 'ADMIN';
});

test('a job that has failed is found by its state, opened, and tried again for a reason', async () => {
  const page = await visit('/operator/system/jobs?state=failed');
  await page.heading('Jobs');
  await page.user.click(screen.getByRole('link', { name: '‹for.a_test›' }));
  await page.heading('‹for.a_test›');
  expect(screen.getByText('‹It went wrong.›')).toBeTruthy();
  await page.user.click(screen.getByRole('link', { name: 'Try again' }));
  await page.user.type(await screen.findByLabelText('Reason'), 'The server is back');
  await page.user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(edge.world.jobs[0]?.state).toBe('QUEUED'));
});

test('support sees a job and is offered nothing', async () => {
  edge.world.operatorRole = 'SUPPORT';
  const page = await visit(`/operator/system/jobs/${edge.world.jobs[0]?.id}?ask=retry`);
  await page.heading('‹for.a_test›');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Try again' })).toBeNull();
});
