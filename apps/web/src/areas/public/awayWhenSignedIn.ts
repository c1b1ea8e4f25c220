import { type LoaderFunction, redirect } from 'react-router';
import { signedInAs } from '../../shared/session/authRequests.ts';
import { ownPath, returnToOf } from '../../shared/session/returnTo.ts';
import { memberHomeUrl } from '../../shared/urls.ts';

/** Somebody who is signed in has no use for the way in, and goes where they wanted to. */
export const awayWhenSignedIn: LoaderFunction = async ({ request }) => {
  if (!(await signedInAs())) return null;
  return redirect(ownPath(returnToOf(new URL(request.url))) ?? memberHomeUrl);
};
