import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Puts the boot script into the page itself: it runs before anything is painted, and nobody waits for one more file.
 * The Content-Security-Policy names it by its hash.
 */
export function colorSchemeBoot(): Plugin {
  const children = readFileSync(new URL('./colorScheme.boot.js', import.meta.url), 'utf8');
  return {
    name: 'color-scheme-boot',
    transformIndexHtml: () => [{ tag: 'script', children, injectTo: 'head-prepend' }],
  };
}
