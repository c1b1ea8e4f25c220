import type { Context } from '../../context.ts';

/** Organizations by their ids, as the viewer may see them. */
export async function firstOrganizations(ids: readonly string[], context: Context) {
  const found = await context.loaders.overview.loadMany(ids);
  return found.flatMap((one) => (one === null || one instanceof Error ? [] : [one]));
}
