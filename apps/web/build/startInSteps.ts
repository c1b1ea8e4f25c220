import type { Plugin } from 'vite';

const ENTRY = /<script type="module" crossorigin src="([^"]+)"><\/script>/;
const BEFORE_IT = /<link rel="modulepreload" crossorigin href="([^"]+)">/g;

/** Milliseconds after which it starts in any case: not every browser says when it has painted. */
const PATIENCE = 500;

/**
 * Starts the application when the page is painted, and file by file: a slow phone needs long to run all of it, and
 * between two files it can answer to a touch. What the page holds back for that moment (`pageOf.ts` of the server) is
 * asked for then. A page that nobody sees is not painted, and waits for nothing.
 */
function starting(files: readonly string[]): string {
  return `addEventListener('DOMContentLoaded', async () => {
  if (!document.hidden) await new Promise((painted) => {
    new PerformanceObserver((seen) => {
      if (seen.getEntriesByName('first-contentful-paint').length > 0) painted();
    }).observe({ type: 'paint', buffered: true });
    setTimeout(painted, ${PATIENCE});
  });
  document.head.append(document.getElementById('held-back')?.content ?? '');
  for (const file of ${JSON.stringify(files)}) {
    await import(file);
    await new Promise((next) => setTimeout(next));
  }
});`;
}

/** Has the page start by a script that stands in it, instead of by the entry itself. */
export function startInSteps(): Plugin {
  return {
    name: 'start-in-steps',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const entry = ENTRY.exec(html)?.[1];
        if (entry === undefined) throw new Error('The page names no entry.');
        // What others are made of comes before them.
        const files = [...[...html.matchAll(BEFORE_IT)].map(([, file]) => file ?? ''), entry];
        return {
          html: html.replace(ENTRY, `<link rel="modulepreload" crossorigin href="${entry}">`),
          tags: [{ tag: 'script', children: starting(files), injectTo: 'head' }],
        };
      },
    },
  };
}
