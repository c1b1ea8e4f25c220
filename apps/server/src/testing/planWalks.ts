import { enterOperator, type Player } from './cast.ts';
import { catalogIds, change } from './plans.ts';
import type { TestConsole } from './testConsole.ts';

const around = (list: string) => `{ viewer { defaultOrganization { ${list} PAGE } } }`;
const path = (list: string) => ['viewer', 'defaultOrganization', list];

/** One for each console: signing in is costly. */
const operators = new WeakMap<TestConsole, Promise<Player>>();
function operatorOf(console: TestConsole): Promise<Player> {
  const known = operators.get(console) ?? enterOperator(console, 'Otto Operator', 'admin');
  operators.set(console, known);
  return known;
}

async function give(console: TestConsole, { organizationId }: Player, plan: 'public' | 'standard') {
  const operator = await operatorOf(console);
  const id = await catalogIds(console);
  const given = { organizationId, ladderId: id('wiki'), productId: id(plan), untilReleased: true };
  return change(operator, 'forcePlan', given);
}

/** How to reach the histories of an organization, and what adds one more item to each. */
export const PLAN_WALKS = {
  'Organization.grants': {
    around: around('grants'),
    path: path('grants'),
    orders: ['', 'filter: { liveAt: "2100-01-01T00:00:00.000Z" }'],
    add: (console: TestConsole, player: Player) => give(console, player, 'public'),
  },
  'Product.holders': {
    around: '{ product(slug: "public") { holders PAGE } }',
    path: ['product', 'holders'],
    add: (console: TestConsole, player: Player) => give(console, player, 'public'),
  },
  'Organization.overrides': {
    around: around('overrides'),
    path: path('overrides'),
    async add(console: TestConsole, { organizationId }: Player) {
      const operator = await operatorOf(console);
      const resourceId = (await catalogIds(console))('fedwiki.sites');
      return change(operator, 'setOverride', { organizationId, resourceId, value: { limit: '3' } });
    },
  },
  'Organization.planRequests': {
    around: around('planRequests'),
    path: path('planRequests'),
    add: (console: TestConsole, player: Player) => give(console, player, 'public'),
  },
  'Organization.transitions': {
    around: around('transitions'),
    path: path('transitions'),
    orders: ['', 'filter: { from: "2020-01-01T00:00:00.000Z", until: "2100-01-01T00:00:00.000Z" }'],
    async add(console: TestConsole, player: Player) {
      await give(console, player, 'standard');
      return give(console, player, 'public');
    },
  },
};
