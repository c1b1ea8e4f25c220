import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * Builds the module by which the server draws first pages, from the same sources, beside what browsers get. Nothing of it
 * is for browsers.
 */
export function drawing(entry: string): Plugin {
  return {
    name: 'drawing',
    config: ({ build }) => ({
      environments: {
        ssr: {
          define: { 'process.env.NODE_ENV': '"production"' },
          resolve: { noExternal: true },
          build: {
            ssr: true,
            outDir: path.join(build?.outDir ?? 'dist', 'drawing'),
            emitAssets: false,
            copyPublicDir: false,
            rolldownOptions: { input: { drawPage: entry } },
          },
        },
      },
    }),
  };
}
