export { WIKI_CATALOG } from './catalog.ts';
export { grantPlan, type PlanGrant } from './grantPlan.ts';
export { createInMemoryFarm, type InMemoryFarm } from './inMemoryFarm.ts';
export { createWorld, type Member, sessionOf, type World } from './world.ts';
