import type { World } from './world.ts';

/** What operators survey across everything, in the pretend world. */
export const oversightOf = (world: World, asOperator: <Answer>(answer: () => Answer) => Answer) => ({
  find: ({ text }: { text: string }) =>
    asOperator(() =>
      world.organizations
        .filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
        .slice(0, 5)
        .map(({ name, slug }) => ({ kind: 'ORGANIZATION', id: `org-${slug}`, name, slug, detail: slug })),
    ),
  operatorOverview: () => asOperator(() => world.overview),
});
