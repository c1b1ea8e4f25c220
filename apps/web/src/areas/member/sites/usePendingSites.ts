import type { SiteState } from '../../../__generated__/graphql.ts';
import { useLookAgain } from './useLookAgain.ts';

/** Looks after sites that are being set up until they are there. */
export function usePendingSites(sites: readonly { readonly id: string; readonly state: SiteState }[]): void {
  useLookAgain(sites.flatMap(({ id, state }) => (state === 'PENDING' ? [id] : [])));
}
