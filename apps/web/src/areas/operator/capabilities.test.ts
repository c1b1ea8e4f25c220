import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import documents from '../../__generated__/persisted-documents.json' with { type: 'json' };
import { placeOf } from './sections/placeOf.ts';

const schema = buildSchema(readFileSync(`${import.meta.dirname}/../../../../../schema.graphql`, 'utf8'));
const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
const sources = import.meta.glob<string>(
  ['../../**/*.{ts,tsx}', '!../../**/*.test.*', '!../../__generated__/**'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

/** The files whose document runs a mutation. */
function filesOf(mutation: string): string[] {
  const operations = Object.values(documents as Record<string, string>).flatMap((text) =>
    parse(text).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.some(
        (field) => field.kind === Kind.FIELD && field.name.value === mutation,
      )
        ? [definition.name?.value ?? '']
        : [],
    ),
  );
  return Object.entries(sources)
    .filter(([, text]) => operations.some((name) => new RegExp(`mutation ${name}\\b`).test(text)))
    .map(([file]) => file);
}

/** Every route of the operators, with the folder of its page. */
const routes = Object.entries(sources)
  .filter(([file]) => /sections\/\w+\/\w*outes\.ts$/.test(file))
  .flatMap(([, text]) =>
    text
      .split(/(?=\bpath: ')/)
      .slice(1)
      .map((route) => ({
        address: `/operator/${/path: '([^']*)'/.exec(route)?.[1]}`,
        folders: [...route.matchAll(/pages\/([\w/-]+)\/\w+(?:\.query)?\.tsx?'/g)].map(
          ([, folder]) => folder ?? '',
        ),
      })),
  );
const isWithin = (inner: string, outer: string) => inner === outer || inner.startsWith(`${outer}/`);

/** Acts that an integrator has and that a page does in another way: executing a preview is one for all changes of plan. */
const throughPreview =
  /^(grantPlan|revokeGrant|forcePlan|releasePlan|startTrial|extendGrant|schedulePlan|cancelScheduledPlan|setOverride|clearOverride|reapplyDefaults)$/;

describe.each(mutations)('%s', (mutation) => {
  const files = filesOf(mutation);
  const own = files.filter((file) => file.startsWith('./'));

  test('is done by a page', () => {
    expect(files.length > 0 || throughPreview.test(mutation)).toBe(true);
  });

  test.skipIf(own.length === 0)('is at most two clicks from home', () => {
    const folders = own.map((file) => file.replace(/^\.\/pages\//, '').replace(/\/[^/]*$/, ''));
    // A document outside every page serves several of them.
    const carrying = routes.filter(({ folders: pages }) =>
      pages.some((page) => folders.some((folder) => isWithin(folder, page) || isWithin(page, folder))),
    );
    if (own.some((file) => file.startsWith('./pages/'))) expect(carrying.length).toBeGreaterThan(0);
    // One click to a place or, through the palette, to a thing; one more to what is done to it.
    const far = carrying.filter(({ address }) => {
      const place = placeOf(address);
      return !place || !/^(\/new|(\/:\w+)(\/[\w-]+(\/:\w+)?){0,2})?$/.test(address.slice(place.url.length));
    });
    expect(far.length === 0 || far.length < carrying.length).toBe(true);
  });
});
