import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { edge } from '../../../../../testing/network.ts';
import { visit } from '../../../../../testing/visit.tsx';

beforeEach(() => {
  edge.world.operatorRole = 'ADMIN';
});

test('the clock of a demo is moved for a reason, and the page tells the new time', async () => {
  const page = await visit('/operator/system/settings');
  await page.heading('Settings');
  await page.user.click(screen.getByRole('link', { name: 'Move the clock forward' }));
  const days = await screen.findByLabelText('By how many days');
  await page.user.clear(days);
  await page.user.type(days, '15');
  await page.user.type(screen.getByLabelText('Reason'), 'To see the trial end');
  await page.user.click(screen.getByRole('button', { name: 'Move clock' }));
  await waitFor(() => expect(page.address()).toBe('/operator/system/settings'));
  expect(edge.world.now).toBe('2026-12-06T09:00:00.000Z');
  await screen.findByText('15 days');
});

test('support sees how it was set up, without secrets, and cannot move the clock', async () => {
  edge.world.operatorRole = 'SUPPORT';
  const page = await visit('/operator/system/settings?ask=move-clock');
  await page.heading('Settings');
  expect(screen.getByText('Secret, not shown')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Move the clock forward' })).toBeNull();
});
