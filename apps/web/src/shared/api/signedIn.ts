import { SignedOut } from './problem.ts';

/** The viewer of a page that is only for signed-in people. */
export function signedIn<Viewer>(viewer: Viewer | null | undefined): Viewer {
  if (viewer === null || viewer === undefined) throw new SignedOut();
  return viewer;
}
