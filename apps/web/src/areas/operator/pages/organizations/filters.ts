import type { OrganizationOrder } from '../../../../__generated__/graphql.ts';
import { type Place, placeOf } from '../../../../shared/list/keyset.ts';

/** Which organizations the list shows, and in which order; the newest first when it does not say. */
export type OrganizationFilters = Place & {
  /** Words in the name or the short name, a part of a member's address, or an id. */
  readonly search?: string | undefined;
  /** Key of an organization type. */
  readonly type?: string | undefined;
  /** Slug of a plan or product that they hold; `none`: on no plan. */
  readonly plan?: string | undefined;
  readonly state?: OrganizationState | undefined;
  readonly order?: OrganizationOrder | undefined;
  /** Keys of the columns that are shown; the usual ones when it does not say. */
  readonly columns?: readonly string[] | undefined;
};

export const organizationStates = [
  'active',
  'suspended',
  'over-limit',
  'over-limit-ending',
  'trial-ending',
  'plan-held',
] as const;
export type OrganizationState = (typeof organizationStates)[number];

/** What stands in the address for those on no plan. */
export const noPlan = 'none';

const orderWords: Record<OrganizationOrder, string> = { NEWEST: 'newest', OLDEST: 'oldest', NAME: 'name' };

export function parseOrganizationFilters(search: URLSearchParams): OrganizationFilters {
  const orders = Object.keys(orderWords) as OrganizationOrder[];
  const order = orders.find((candidate) => orderWords[candidate] === search.get('order'));
  const words = search.get('search');
  const type = search.get('type');
  const plan = search.get('plan');
  const state = organizationStates.find((candidate) => candidate === search.get('state'));
  const columns = search.get('columns');
  return {
    ...placeOf(search),
    ...(words && { search: words }),
    ...(type && { type }),
    ...(plan && { plan }),
    ...(state && { state }),
    ...(order && { order }),
    ...(columns && { columns: columns.split(',') }),
  };
}

export function serializeOrganizationFilters(
  filters: OrganizationFilters,
): Record<string, string | undefined> {
  return {
    search: filters.search,
    type: filters.type,
    plan: filters.plan,
    state: filters.state,
    order: filters.order && orderWords[filters.order],
    columns: filters.columns?.join(','),
    after: filters.after,
    before: filters.before,
  };
}

/** The filter as the API takes it. */
export function filterOf({ search, type, plan, state }: OrganizationFilters) {
  return {
    search: search ?? null,
    type: type ?? null,
    plan: plan === noPlan ? '' : (plan ?? null),
    isSuspended: state === 'suspended' ? true : state === 'active' ? false : null,
    isOverLimit: state === 'over-limit' ? true : null,
    isOverLimitEnding: state === 'over-limit-ending' ? true : null,
    isTrialEnding: state === 'trial-ending' ? true : null,
    isPlanHeld: state === 'plan-held' ? true : null,
  };
}
