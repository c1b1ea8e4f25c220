/** Addresses that one area may lead to in another. Each area keeps its inner addresses in a `urls.ts` of its own. */

export const landingUrl = '/';
export const memberHomeUrl = '/home';
export const plansUrl = '/plans';
export const billingUrl = '/billing';
export const operatorHomeUrl = '/operator';

/** A path with a query; parameters without a value are left out. */
export function withQuery(
  path: string,
  parameters: Readonly<Record<string, string | null | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The way in. `returnTo` is where to go afterwards; the server decides about other origins. */
export const loginUrl = (returnTo?: string | null) => withQuery('/login', { return_to: returnTo });
export const registerUrl = (returnTo?: string | null) => withQuery('/register', { return_to: returnTo });
