import { readFileSync } from 'node:fs';

/** Where the style of the farm's own pages is served, on every host. */
export const STYLE_PATH = '/console/page.css';
export const style = readFileSync(new URL('./client/page.css', import.meta.url));

/** Our own pages run nothing, load their style and the wiki's flag only, and are framed by nobody. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Headers of a page of ours. It depends on who asks and in which form, so nothing keeps it. */
export const PAGE_HEADERS = {
  'content-security-policy': POLICY,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  vary: 'Accept, Cookie',
} as const;

export interface Page {
  readonly title: string;
  /** What the page is about, above its heading. */
  readonly place: string;
  /** Markup, already escaped. */
  readonly body: string;
}

export function renderPage({ title, place, body }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} · ${escapeHtml(place)}</title>
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<main>
<p class="place">${escapeHtml(place)}</p>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

export function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
}

export function link(href: string, label: string, kind: 'primary' | 'quiet'): string {
  return `<a class="${kind}" href="${escapeHtml(href)}">${escapeHtml(label)}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
