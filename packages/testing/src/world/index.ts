export { WIKI_CATALOG } from './catalog.ts';
export { grantPlan, type PlanGrant } from './grantPlan.ts';
export { createInMemoryFarm, type InMemoryFarm } from './inMemoryFarm.ts';
export { createMirror, daysFromNow, type Mirror } from './mirror.ts';
export { createWorld, type Member, sessionOf, type World } from './world.ts';
