import { createHash } from 'node:crypto';
import type { Drawn } from './drawing.ts';

/** What a page needs on which people usually arrive. */
export interface Arrival {
  /** Scripts and style sheets of its route. */
  readonly files: readonly string[];
  /** Files of its words, by language. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** The trusted document from whose answer the page is drawn; null when it is not. */
  readonly operation: string | null;
}

/** The texts of style sheets, by address. */
export type Sheets = Readonly<Record<string, string>>;

/** By address, or by `/segment/*` for whatever lies below and is not named itself. */
export type Arrivals = Readonly<Record<string, Arrival>>;

export function arrivalAt(arrivals: Arrivals, path: string): Arrival | null {
  return arrivals[path] ?? arrivals[`/${path.split('/')[1]}/*`] ?? null;
}

/** The first of the reader's tags whose language has words, else English. */
export function languageOf({ words }: Arrival, tags: readonly string[]): string {
  const languages = tags.map((tag) => tag.slice(0, 2).toLowerCase());
  return languages.find((language) => Object.hasOwn(words, language)) ?? 'en';
}

/** The page for an address: what its route is about to ask for is named in the head, so that it is asked for at once. */
export function pageOf(page: string, { files, words }: Arrival, language: string): string {
  const needed = [...files, ...(words[language] ?? [])].map((href) =>
    isSheet(href)
      ? // In the mode in which the application will ask for it, or it would be fetched twice.
        `<link rel="preload" as="style" crossorigin href="${href}">`
      : `<link rel="modulepreload" crossorigin href="${href}">`,
  );
  return page.replace('</head>', `${needed.join('')}</head>`);
}

/**
 * The page with what is drawn of it, and the answer from which it was. It can be painted as soon as it has arrived: its style
 * sheets stand in it, and scripts are asked for when it is (`startInSteps.ts` of the pages).
 */
export function drawnPageOf(page: string, { files, words }: Arrival, sheets: Sheets, drawn: Drawn): string {
  const started = [...page.matchAll(SHEET)].map(([, href]) => href ?? '');
  const inside = [...started, ...files.filter(isSheet)];
  const scripts = [...files, ...(words[drawn.language] ?? [])]
    .filter((href) => !isSheet(href))
    .map((href) => `<link rel="modulepreload" crossorigin href="${href}">`);
  const head = [
    `<style>${inside.map((href) => sheets[href]).join('')}${drawn.styles}</style>`,
    // The application does not ask for style sheets that are linked, nor the browser for those that are disabled.
    ...inside.map((href) => `<link rel="stylesheet" disabled href="${href}">`),
  ].join('');
  const heldBack = [...(page.match(SCRIPTS) ?? []), ...scripts].join('');
  const given = `<script type="application/json" id="given">${drawn.given}</script>`;
  // Functions, for what is drawn may hold what `replace` would take for its own signs.
  return page
    .replaceAll(SHEET, '')
    .replace('<html lang="en">', `<html lang="${drawn.language}">`)
    .replace('</head>', () => `${head}</head>`)
    .replaceAll(SCRIPTS, '')
    .replace(/<!--page-->[\s\S]*<!--\/page-->/, () => drawn.html)
    .replace('</body>', () => `${given}<template id="held-back">${heldBack}</template></body>`);
}

const SHEET = /<link rel="stylesheet" crossorigin href="([^"]+)">/g;
const SCRIPTS = /<link rel="modulepreload" crossorigin href="[^"]+">/g;

const isSheet = (href: string) => href.endsWith('.css');

/** What a Content-Security-Policy says of the scripts or styles that stand in a page. */
export function hashesOf(page: string, tag: 'script' | 'style'): readonly string[] {
  return [...page.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map(
    ([, source]) =>
      `'sha256-${createHash('sha256')
        .update(source ?? '')
        .digest('base64')}'`,
  );
}
