import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const fileName = 'color-scheme.js';

/**
 * Serves the boot script as a file of its own, so that a strict Content-Security-Policy allows it, and loads
 * it in the head before anything is painted.
 */
export function colorSchemeBoot(): Plugin {
  const source = readFileSync(new URL('./colorScheme.boot.js', import.meta.url), 'utf8');
  return {
    name: 'color-scheme-boot',
    configureServer(server) {
      server.middlewares.use(`/${fileName}`, (_request, response) => {
        response.setHeader('content-type', 'text/javascript').end(source);
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source });
    },
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: `/${fileName}` }, injectTo: 'head-prepend' }],
  };
}
