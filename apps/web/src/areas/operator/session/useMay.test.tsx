import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { edge } from '../../../testing/network.ts';
import { visit } from '../../../testing/visit.tsx';

const words = /You see everything here and can change nothing/;

test.each([
  ['SUPPORT', true],
  ['ADMIN', false],
] as const)('%s is told on every page that they only see: %s', async (role, isTold) => {
  edge.world.operatorRole = role;
  const page = await visit('/operator/organizations');
  await page.heading('Organizations');
  expect(screen.queryByText(words) !== null).toBe(isTold);
});
