import { createHash } from 'node:crypto';

/** Files that a route needs: always, or for one language. */
type Files = Readonly<Record<string, readonly string[]>>;

/** By address, or by `/segment/*` for whatever lies below and is not named itself. */
export type RoutePreloads = Readonly<Record<string, Files>>;

/** The page for an address: what its route is about to ask for is named in the head, so that it is asked for at once. */
export function pageOf(page: string, preloads: RoutePreloads, path: string, acceptLanguage: string): string {
  const files = preloads[path] ?? preloads[`/${path.split('/')[1]}/*`];
  if (files === undefined) return page;
  const tags = [...acceptLanguage.split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase()), 'en'];
  const language = tags.find((tag) => tag !== 'always' && Object.hasOwn(files, tag)) ?? 'en';
  const links = [...(files.always ?? []), ...(files[language] ?? [])].map((href) =>
    href.endsWith('.css')
      ? // In the mode in which the application will ask for it, or it would be fetched twice.
        `<link rel="preload" as="style" crossorigin href="${href}">`
      : `<link rel="modulepreload" crossorigin href="${href}">`,
  );
  return page.replace('</head>', `${links.join('')}</head>`);
}

/** What a Content-Security-Policy says of the scripts that stand in a page. */
export function hashesOf(page: string): readonly string[] {
  return [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, source]) =>
      `'sha256-${createHash('sha256')
        .update(source ?? '')
        .digest('base64')}'`,
  );
}
