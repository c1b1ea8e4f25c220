import type { OperatorTermState } from '../../../../../__generated__/graphql.ts';
import { type Place, placeOf } from '../../../../../shared/list/keyset.ts';

/** Which terms of office the list shows: those that run, unless it says otherwise. */
export type OperatorFilters = Place & {
  readonly state?: OperatorTermState | 'ALL' | undefined;
};

const stateWords = { SCHEDULED: 'scheduled', ENDED: 'ended', ALL: 'all' } as const;
type StateWord = keyof typeof stateWords;

export function parseOperatorFilters(search: URLSearchParams): OperatorFilters {
  const states = Object.keys(stateWords) as StateWord[];
  const state = states.find((candidate) => stateWords[candidate] === search.get('state'));
  return { ...placeOf(search), ...(state && { state }) };
}

export function serializeOperatorFilters({
  state,
  after,
  before,
}: OperatorFilters): Record<string, string | undefined> {
  return {
    state: state && state !== 'RUNNING' ? stateWords[state] : undefined,
    after,
    before,
  };
}
