import type { PageResponse } from '../door/server.ts';
import { Html, html } from './html.ts';
import { style } from './style.ts';

/** A whole page: nothing is loaded from elsewhere, and no script runs. */
export function page(title: string, body: Html, status = 200): PageResponse {
  const whole = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<header class="notice">Simulated Stripe – no money moves</header>
${body}
</body>
</html>`;
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
    },
    body: whole.text,
  };
}

export function redirect(to: string): PageResponse {
  return { status: 303, headers: { location: to }, body: '' };
}

export function notFoundPage(): PageResponse {
  return page(
    'Not found',
    html`<main class="card"><h1>Nothing here</h1><p>This page does not exist, or no longer.</p></main>`,
    404,
  );
}

/** `3 November 2026` */
export function dateOf(seconds: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(seconds * 1000);
}
