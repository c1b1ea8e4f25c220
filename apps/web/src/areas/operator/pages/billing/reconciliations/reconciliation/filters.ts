import { type Place, placeOf } from '../../../../../../shared/list/keyset.ts';

/** Which differences of a comparison are in sight, and what is asked about it or one of them. */
export type DriftFilters = Place & {
  readonly state?: 'open' | 'repaired' | undefined;
  readonly ask?: 'cancel' | 'repair' | undefined;
  /** Id of the difference that is asked about. */
  readonly drift?: string | undefined;
};

export function parseDriftFilters(search: URLSearchParams): DriftFilters {
  const state = (['open', 'repaired'] as const).find((candidate) => candidate === search.get('state'));
  const ask = (['cancel', 'repair'] as const).find((candidate) => candidate === search.get('ask'));
  const drift = search.get('drift');
  return { ...placeOf(search), ...(state && { state }), ...(ask && { ask }), ...(drift && { drift }) };
}

export function serializeDriftFilters({
  state,
  ask,
  drift,
  after,
  before,
}: DriftFilters): Record<string, string | undefined> {
  return { state, ask, drift, after, before };
}
