import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { edge } from '../../../../../testing/network.ts';
import { visit } from '../../../../../testing/visit.tsx';

beforeEach(() => {
  edge.world.operatorRole = 'ADMIN';
});

test('a new set leads to the draft of its first version', async () => {
  const page = await visit('/operator/catalog/sets/new');
  await page.heading('New entitlement set');
  await page.user.type(screen.getByRole('textbox', { name: /^Name/ }), 'Forum');
  await page.user.type(screen.getByRole('textbox', { name: /^Key/ }), 'forum');
  await page.user.click(screen.getByRole('button', { name: 'Create set' }));
  await page.heading('Forum: draft of version 1');
  expect(page.address()).toBe('/operator/catalog/sets/forum/draft');
});

test('a draft begins with the newest version, takes every kind of value, and shows what it changes', async () => {
  const page = await visit('/operator/catalog/sets/wiki-plus/draft');
  await page.heading('‹Wiki plus›: draft of version 2');
  const sites = screen.getByRole('textbox', { name: /Wiki sites/ });
  expect((sites as HTMLInputElement).value).toBe('5');
  await page.user.clear(sites);
  await page.user.type(sites, 'many');
  await page.user.selectOptions(screen.getByRole('combobox', { name: /Rooms/ }), '‹large›');
  await page.user.selectOptions(
    screen.getByRole('combobox', { name: /Give another resource/ }),
    '‹Posting› (forum.post)',
  );
  await page.user.click(screen.getByRole('button', { name: 'Add' }));
  await page.user.click(screen.getByRole('button', { name: 'Save the draft' }));
  expect(await screen.findAllByText(/Enter a whole number/)).toHaveLength(2);
  expect(edge.world.catalog.changes).toEqual([]);
  await page.user.clear(sites);
  await page.user.type(sites, '8');
  const changes = screen.getAllByRole('term').map(({ textContent }) => textContent);
  expect(changes).toEqual(['‹Wiki sites› Changed', '‹Rooms› Changed', '‹Posting› Added']);
  await page.user.click(screen.getByRole('button', { name: 'Save the draft' }));
  await page.heading('‹Wiki plus›, version 2');
  expect(edge.world.catalog.changes[0]?.input.rules).toEqual([
    { resourceId: edge.world.catalog.resources[0]?.id, value: { limit: '8' } },
    { resourceId: edge.world.catalog.resources[1]?.id, value: { level: '‹large›' } },
    { resourceId: edge.world.catalog.resources[2]?.id, value: { enabled: true } },
  ]);
});

test('a rule that does not fit any more is blamed on its field', async () => {
  edge.world.catalog.refusal = {
    __typename: 'RuleDoesNotFit',
    code: 'RULE_DOES_NOT_FIT',
    message: 'no',
    path: ['rules'],
    resourceKey: 'wiki.rooms',
  };
  const page = await visit('/operator/catalog/sets/wiki-plus/draft');
  await page.heading(/draft of version 2/);
  await page.user.click(screen.getByRole('checkbox', { name: /Unlimited/ }));
  await page.user.click(screen.getByRole('button', { name: 'Save the draft' }));
  await screen.findAllByText(/does not fit its resource any more/);
  expect(screen.getByRole('combobox', { name: /Rooms/ }).getAttribute('aria-invalid')).toBe('true');
});

function addDraft(): void {
  const [set] = edge.world.catalog.sets;
  const [first] = set?.versions ?? [];
  if (!set || !first) throw new Error('The world has no set.');
  const rules = first.rules.slice(1);
  set.versions.unshift({ id: 'setv_00000000000000000000000000000002', number: 2, publishedAt: null, rules });
}

test('any two versions are compared at an address of their own', async () => {
  addDraft();
  const page = await visit('/operator/catalog/sets/wiki-plus/compare?from=1&to=2');
  await page.heading('Versions of ‹Wiki plus› compared');
  expect(screen.getByRole('term').textContent).toBe('‹Wiki sites› Removed');
  await page.user.selectOptions(screen.getByRole('combobox', { name: 'Before' }), 'Version 2 (draft)');
  await screen.findByText('Nothing changed');
  expect(page.address()).toBe('/operator/catalog/sets/wiki-plus/compare?from=2&to=2');
  const nothing = await visit('/operator/catalog/sets/wiki-plus/compare?from=1&to=9');
  await nothing.heading('There is nothing here');
});

test('publishing for new grants asks, and makes the draft the version that is given', async () => {
  addDraft();
  const page = await visit('/operator/catalog/sets/wiki-plus/versions/2');
  await page.heading('‹Wiki plus›, version 2');
  await page.user.click(screen.getByRole('link', { name: 'Publish …' }));
  await page.heading(/^Publish ‹Wiki plus›/);
  await page.user.click(screen.getByRole('button', { name: 'Publish for new grants' }));
  const question = await screen.findByRole('dialog');
  expect(page.address()).toContain('?ask=new');
  await page.user.click(within(question).getByRole('button', { name: 'Publish for new grants' }));
  await page.heading('‹Wiki plus›, version 2');
  await screen.findByText('Version 2 is published: new grants give it.');
});

test('publishing for everyone counts whom it reaches, wants a reason and the key, and leads to the campaign', async () => {
  addDraft();
  const page = await visit('/operator/catalog/sets/wiki-plus/versions/2/publish');
  await page.heading(/^Publish ‹Wiki plus›/);
  expect(screen.getByText('Organizations it reaches').nextElementSibling?.textContent).toBe('3');
  const button = () => screen.getByRole('button', { name: 'Publish for everyone' });
  await page.user.click(button());
  expect(await screen.findAllByText('Say when paid grants follow.')).toHaveLength(2);
  await page.user.selectOptions(screen.getByRole('combobox', { name: /Paid grants follow/ }), 'At once');
  await page.user.type(screen.getByRole('textbox', { name: /Reason/ }), 'A fair share');
  await page.user.click(button());
  const question = await screen.findByRole('dialog', { name: 'Publish for everyone?' });
  const confirm = within(question).getByRole('button', { name: 'Publish for everyone' });
  expect(confirm).toHaveProperty('disabled', true);
  await page.user.type(within(question).getByRole('textbox'), 'wiki-plus');
  await page.user.click(confirm);
  await waitFor(() => expect(page.address()).toBe('/operator/catalog/campaigns/camp_1'));
  expect(edge.world.catalog.changes).toMatchObject([
    { name: 'publishSetVersionForEveryone', input: { paidGrants: 'NOW', reason: 'A fair share' } },
  ]);
});
