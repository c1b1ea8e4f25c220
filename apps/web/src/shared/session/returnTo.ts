/** Where to go after signing in, as the address asks for it; unchecked. */
export function returnToOf(url: URL): string | null {
  return url.searchParams.get('return_to');
}

/**
 * The path of our own that `returnTo` names, or null when it leads elsewhere. The page itself never follows an
 * address of another origin: those go to the server, which knows the allowed ones.
 */
export function ownPath(returnTo: string | null, origin: string = window.location.origin): string | null {
  if (!returnTo || !URL.canParse(returnTo, origin)) return null;
  const url = new URL(returnTo, origin);
  return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : null;
}
