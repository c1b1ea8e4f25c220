import { ownPath } from '../../../../shared/session/returnTo.ts';
import { confirmedUrl } from '../../urls.ts';

/**
 * Where the link in the mail leads. For a page of our own, or none, first here, to say welcome; an address
 * elsewhere goes to the server as it is, which follows the allowed ones only.
 */
export function confirmationTarget(returnTo: string | null): string {
  const own = ownPath(returnTo);
  return returnTo && !own ? returnTo : confirmedUrl(own);
}
