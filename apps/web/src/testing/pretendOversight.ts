import { grantId, overrideId, requestId } from './pretendPlans.ts';
import type { World } from './world.ts';

/** What operators survey across everything, in the pretend world. */
export const oversightOf = (world: World, asOperator: <Answer>(answer: () => Answer) => Answer) => ({
  find: ({ text }: { text: string }) =>
    asOperator(() =>
      findingsOf(world)
        .filter(({ id, name }) => id === text || name.toLowerCase().includes(text.toLowerCase()))
        .slice(0, 5)
        .map((finding) => ({ detail: finding.slug, ...finding })),
    ),
  operatorOverview: () => asOperator(() => world.overview),
});

/** Everything that has a page, as the finder tells it. */
function findingsOf(world: World) {
  const { catalog, catalogLadder: ladder } = world;
  const partOf = (kind: string, id: string) => ({ kind, id, name: '‹Part›', slug: 'organization-3' });
  const byId = (kind: string, id: string, name: string) => ({ kind, id, name, slug: null });
  return [
    ...world.organizations.map(({ name, slug }) => ({ kind: 'ORGANIZATION', id: `org-${slug}`, name, slug })),
    ...world.persons.map(({ id, displayName }) => byId('PERSON', id, displayName)),
    ...catalog.products.map(({ id, name, slug }) => ({ kind: 'PRODUCT', id, name, slug })),
    ...catalog.sets.map(({ id, name, key }) => ({ kind: 'ENTITLEMENT_SET', id, name, slug: key })),
    ...catalog.resources.map(({ id, name, key }) => ({ kind: 'RESOURCE', id, name, slug: key })),
    { kind: 'PLAN_LADDER', id: ladder.id, name: ladder.name, slug: ladder.slug },
    { kind: 'ORGANIZATION_TYPE', id: 'personal', name: '‹Person›', slug: 'personal' },
    ...world.sites.map(({ id, host }) => byId('SITE', id, host)),
    ...world.jobs.map(({ id, task }) => byId('JOB', id, task)),
    byId('CAMPAIGN', world.campaign.id, '‹Backfill›'),
    ...world.stripe.events.map(({ id }) => partOf('STRIPE_EVENT', id)),
    ...world.stripe.runs.map(({ id }) => partOf('RECONCILIATION', id)),
    partOf('GRANT', grantId),
    partOf('OVERRIDE', overrideId),
    partOf('PLAN_REQUEST', requestId),
  ];
}
