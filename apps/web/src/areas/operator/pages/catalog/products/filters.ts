import type { ProductKind, ProductLifecycle } from '../../../../../__generated__/graphql.ts';
import { type Place, placeOf } from '../../../../../shared/list/keyset.ts';

/** Which products the list shows, and by which columns. */
export type ProductFilters = Place & {
  readonly search?: string | undefined;
  readonly kind?: ProductKind | undefined;
  readonly lifecycle?: ProductLifecycle | undefined;
  /** Keys of columns; the usual ones when it does not say. */
  readonly columns?: readonly string[] | undefined;
};

export const productKinds = ['PLAN', 'ADDON', 'USAGE', 'ONE_TIME'] as const satisfies ProductKind[];
export const productLifecycles = ['DRAFT', 'PUBLISHED', 'RETIRED'] as const satisfies ProductLifecycle[];

const wordOf = (value: string) => value.toLowerCase().replace('_', '-');

export function parseProductFilters(search: URLSearchParams): ProductFilters {
  const words = search.get('search');
  const kind = productKinds.find((candidate) => wordOf(candidate) === search.get('kind'));
  const lifecycle = productLifecycles.find((candidate) => wordOf(candidate) === search.get('lifecycle'));
  const columns = search.get('columns');
  return {
    ...placeOf(search),
    ...(words && { search: words }),
    ...(kind && { kind }),
    ...(lifecycle && { lifecycle }),
    ...(columns && { columns: columns.split('.') }),
  };
}

export function serializeProductFilters(filters: ProductFilters): Record<string, string | undefined> {
  return {
    search: filters.search,
    kind: filters.kind && wordOf(filters.kind),
    lifecycle: filters.lifecycle && wordOf(filters.lifecycle),
    columns: filters.columns?.join('.'),
    after: filters.after,
    before: filters.before,
  };
}
