import type { World } from './world.ts';

const limitOf = (value: { readonly limit: string | null }) => Number(value.limit);

/** What each plan of the ladder would change for the world's organization. */
export function planOptionsOf(world: World) {
  const current = world.plan ? 1 : 0;
  const held = world.ladder.tiers[current]?.product;
  const used: Readonly<Record<string, number>> = {
    'fedwiki.sites': world.sites.length,
    'fedwiki.storage_mb': 14,
  };
  return world.ladder.tiers.map(({ product }, place) => ({
    ladder: world.ladder,
    product,
    standing: place === current ? 'CURRENT' : place > current ? 'HIGHER' : 'LOWER',
    outcomes: product.includes.map(({ resource, value: after }, line) => {
      const before = held?.includes[line]?.value ?? after;
      const inUse = used[resource.key] ?? 0;
      const more = limitOf(after) - limitOf(before);
      return {
        resource,
        before,
        after,
        direction: more > 0 ? 'MORE' : more < 0 ? 'LESS' : 'SAME',
        used: String(inUse),
        excess: String(Math.max(0, inUse - limitOf(after))),
      };
    }),
  }));
}

/** A price at which anything is offered, by its id. */
export function offeredPrice(world: World, wanted: string): object | undefined {
  const products = [...world.ladder.tiers.map(({ product }) => product), ...world.addons];
  return products.flatMap(({ prices }) => prices).find(({ id }) => id === wanted);
}
