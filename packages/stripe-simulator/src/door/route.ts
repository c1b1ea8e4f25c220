import type { Json } from '../objects/json.ts';
import type { Entity } from '../objects/kinds.ts';
import type { ParameterName } from '../parameters/parameterTypes.ts';
import type { World } from '../world/world.ts';
import type { Listing } from './listing.ts';

/** An object that is kept, a page of such, or something made up for this answer alone. */
export type Answer = Entity | Listing | { readonly plain: Json };

export interface Call<Params> {
  readonly world: World;
  readonly params: Params;
  /** What stood in place of `:id` in the path. */
  readonly id: string;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly parameters: ParameterName | null;
  readonly handle: (call: Call<never>) => Answer;
}

/** One endpoint. `Params` is the SDK's type that the named schema was made of. */
export function route<Params = unknown>(
  method: Route['method'],
  path: string,
  parameters: ParameterName | null,
  handle: (call: Call<Params>) => Answer,
): Route {
  return { method, path, parameters, handle };
}

export interface Match {
  readonly route: Route;
  readonly id: string;
}

export function findRoute(routes: readonly Route[], method: string, path: string): Match | undefined {
  const parts = path.split('/');
  // A fixed word wins over an id: `/v1/invoices/create_preview` is no invoice.
  const fitting = routes.filter((one) => one.method === method && fits(one.path.split('/'), parts));
  const best = fitting.toSorted((left, right) => wildcards(left) - wildcards(right))[0];
  if (!best) return undefined;
  const place = best.path.split('/').indexOf(':id');
  return { route: best, id: place < 0 ? '' : decodeURIComponent(parts[place] ?? '') };
}

const wildcards = (one: Route) => one.path.split(':').length;

function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  return (
    pattern.length === parts.length &&
    pattern.every((part, place) => part.startsWith(':') || part === parts[place])
  );
}
