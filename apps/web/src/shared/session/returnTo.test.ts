import { expect, test } from 'vitest';
import { ownPath } from './returnTo.ts';

const origin = 'https://console.test';

test.each([
  ['/sites?state=archived#top', '/sites?state=archived#top'],
  ['https://console.test/home', '/home'],
  ['sites', '/sites'],
])('%s leads to a page of our own', (returnTo, path) => {
  expect(ownPath(returnTo, origin)).toBe(path);
});

test.each([
  null,
  '',
  'https://elsewhere.test/home',
  '//elsewhere.test/home',
  '/\\elsewhere.test',
  '\\\\elsewhere.test',
  '/\t/elsewhere.test',
  'javascript:alert(1)',
  'data:text/html,hello',
  'https://console.test.elsewhere.test',
  'https://console.test@elsewhere.test',
  'http://console.test/home',
  'https://[',
])('%j is not followed', (returnTo) => {
  expect(ownPath(returnTo, origin)).toBeNull();
});
