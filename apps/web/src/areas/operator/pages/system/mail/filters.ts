import type { OutboundEmailState } from '../../../../../__generated__/graphql.ts';
import { type Place, placeOf } from '../../../../../shared/list/keyset.ts';

/** Which mails the list shows: all, unless it says otherwise. */
export type MailFilters = Place & {
  readonly state?: OutboundEmailState | undefined;
  /** Part of the recipient's address. */
  readonly to?: string | undefined;
};

export const mailStates = ['QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN'] as const;

export function parseMailFilters(search: URLSearchParams): MailFilters {
  const state = mailStates.find((candidate) => candidate.toLowerCase() === search.get('state'));
  const to = search.get('to');
  return { ...placeOf(search), ...(state && { state }), ...(to && { to }) };
}

export function serializeMailFilters({
  state,
  to,
  after,
  before,
}: MailFilters): Record<string, string | undefined> {
  return { state: state?.toLowerCase(), to, after, before };
}
