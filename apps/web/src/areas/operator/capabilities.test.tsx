import { readFileSync } from 'node:fs';
import { screen, waitFor, within } from '@testing-library/react';
import { buildSchema, type GraphQLInputObjectType, Kind, parse } from 'graphql';
import { beforeEach, describe, expect, test } from 'vitest';
import documents from '../../__generated__/persisted-documents.json' with { type: 'json' };
import { edge } from '../../testing/network.ts';
import { visit } from '../../testing/visit.tsx';
import type { World } from '../../testing/world.ts';
import { acts } from './pages/organizations/organization/plan/acts.ts';
import { fieldsIn } from './pages/organizations/organization/plan/fields.ts';
import { WAYS, type Way } from './ways.fixture.ts';

const schema = buildSchema(readFileSync(`${import.meta.dirname}/../../../../../schema.graphql`, 'utf8'));
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

/** An operator may call what says so: itself, or in what it is to be told. */
const capabilities = mutations
  .filter(({ description, args: [input] }) => {
    const type = schema.getType(String(input?.type).replace('!', '')) as GraphQLInputObjectType;
    const said = [description, ...Object.values(type.getFields()).map((field) => field.description)];
    return said.some((words) => /\boperators\b/i.test(words ?? '')) || description?.includes('FORBIDDEN');
  })
  .map(({ name }) => name);

/** What operators do for a member, or for the shop, through the API alone: it has pages for members, or none. */
const THROUGH_THE_API = [
  'cancelSubscription',
  'openBillingPortal',
  'resumeSubscription',
  'setGraceDays',
  'setStore',
  'switchSubscription',
];

/** Which mutation an operation of the browser carries. */
const carried = new Map(
  Object.values(documents as Record<string, string>).flatMap((text) =>
    parse(text).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'mutation'
        ? definition.selectionSet.selections.flatMap((field) =>
            field.kind === Kind.FIELD ? [[definition.name?.value ?? '', field.name.value] as const] : [],
          )
        : [],
    ),
  ),
);

/** Mutations that are what a preview carries out: the page shows what would happen, then sends exactly that. */
const previewed = new Map(
  Object.entries(acts).map(([act, { change }]) => {
    const aim = { organizationId: '', target: '', resourceKind: null };
    return [Object.keys(change(fieldsIn(new URLSearchParams()), aim))[0] ?? '', act] as const;
  }),
);

const clicksAllowed = 2;

beforeEach(() => {
  edge.world.operatorRole = 'ADMIN';
  sessionStorage.clear();
});

async function begin({ from = '/operator', world }: Way) {
  world?.(edge.world as World);
  const page = await visit(from);
  await screen.findByRole('heading', { level: 1 });
  const { user } = page;
  const arrived = () => waitFor(() => expect(document.querySelector('[aria-busy=true]')).toBeNull());
  const control = async (name: string | RegExp) => {
    const find = () =>
      [...screen.queryAllByRole('link', { name }), ...screen.queryAllByRole('button', { name })].find(
        (found) => !found.hasAttribute('aria-disabled'),
      );
    await waitFor(() => expect(find(), `Nothing here is called ${name}.`).toBeTruthy());
    return find() as HTMLElement;
  };
  const choose = async (words: string) => {
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Type a command, a name or an id' }), words);
    // What is pasted as an id is found under the name of what it belongs to.
    const name = /_0{9}/.test(words) ? '‹Part›' : words;
    const option = () =>
      screen.queryAllByRole('option').find(({ textContent }) => textContent?.includes(name)) as HTMLElement;
    await waitFor(() => expect(option(), `The palette offers nothing called ${name}.`).toBeTruthy());
    await user.click(option());
    await waitFor(() => expect(screen.queryByRole('combobox', { name: /Type a command/ })).toBeNull());
  };
  const confirm = async (name: string) => {
    const dialog = await screen.findByRole('dialog');
    const reason = within(dialog).queryByLabelText('Reason');
    if (reason) await user.type(reason, 'For a test');
    const typed = within(dialog).queryByLabelText(/^Type .+ to confirm$/);
    if (typed) await user.type(typed, /Type (.+) to confirm/.exec(dialog.textContent ?? '')?.[1] ?? '');
    await user.click(await within(dialog).findByRole('button', { name }));
  };
  return { ...page, arrived, control, choose, confirm };
}

/** Goes the way and does the act; answers which mutations were sent. */
async function go(way: Way): Promise<readonly string[]> {
  const { user, arrived, control, choose, confirm } = await begin(way);
  for (const step of way.clicks) {
    if ('palette' in step) await choose(step.palette);
    else await user.click(await control(step.click));
    await arrived();
  }
  for (const [label, value] of Object.entries(way.fill ?? {})) {
    const field = await screen.findByLabelText(label, { selector: 'input, select, textarea' });
    if (field instanceof HTMLSelectElement) await user.selectOptions(field, value);
    else {
      await user.clear(field);
      await user.type(field, value);
    }
  }
  for (const deed of way.does) {
    if (typeof deed === 'string') await user.click(await control(deed));
    else await confirm(deed.confirms);
    await arrived();
  }
  if (way.does.length === 0) return [];
  const words = () => (screen.queryByRole('dialog') ?? document.querySelector('main'))?.textContent ?? '';
  await waitFor(() =>
    expect(
      edge.world.asked.some((name) => carried.has(name)),
      `Nothing was sent. What stands there: ${words()}`,
    ).toBe(true),
  );
  return edge.world.asked.flatMap((name) => carried.get(name) ?? []);
}

describe('what operators may do', () => {
  test('has a way each, and none leads to what they may not', () => {
    expect([...Object.keys(WAYS), ...THROUGH_THE_API].sort()).toEqual([...capabilities].sort());
  });

  test.each(Object.entries(WAYS))('%s is at most two clicks from home', async (mutation, way) => {
    expect(way.clicks.length).toBeLessThanOrEqual(clicksAllowed);
    const sent = await go(way);
    const act = previewed.get(mutation);
    if (sent.includes(mutation)) return;
    // What changes plans is looked at first: its form is there, and says what it would ask for.
    expect(act, `${mutation} was not sent, but ${sent.join(', ') || 'nothing'}.`).toBeTruthy();
    const title = (await import('./sections/people/plan.en.ts')).words.act[act as keyof typeof acts].title;
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'See what happens' })).toBeTruthy();
  });
});
