import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const root = import.meta.dirname;
const databaseSetup = join(root, 'packages/testing/src/database/globalSetup.ts');

const graphql = createRequire(join(root, 'apps/server/package.json')).resolve('graphql');

/**
 * The files of a room share the modules that a worker has loaded, as all requests share those of a server: a module that
 * keeps something from one to the next is a defect, and shows as one. To load everything anew for each file takes a
 * third of the time. A browser's window and document are new for each file all the same.
 */
const isolate = false;

/** A room that runs in Node; `database` gives its files a Postgres to clone from. */
function nodeRoom(path: string, options: { database: boolean }): TestProjectInlineConfiguration {
  return {
    // As Node itself does: the module that packages outside of our sources load too, not a second copy of it.
    resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
    test: {
      name: nameOf(path),
      root: join(root, path),
      environment: 'node',
      isolate,
      include: ['src/**/*.test.ts'],
      globalSetup: options.database ? [databaseSetup] : [],
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  };
}

/** A room that runs in a browser, here in jsdom; its `src/testSetup.ts`, when there is one, runs before each file. */
async function webRoom(path: string): Promise<TestProjectInlineConfiguration> {
  const plugin = createRequire(join(root, 'apps/web/package.json')).resolve('@vitejs/plugin-react');
  const setup = join(root, path, 'src/testSetup.ts');
  const { default: react } = await import(pathToFileURL(plugin).href);
  return {
    plugins: [react()],
    test: {
      name: nameOf(path),
      root: join(root, path),
      environment: 'jsdom',
      isolate,
      include: ['src/**/*.test.{ts,tsx}'],
      setupFiles: existsSync(setup) ? [setup] : [],
      css: false,
      testTimeout: 60_000,
    },
  };
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}

/** One project per room: `vitest run --project domain`. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    // A machine that others keep busy may make a process or a lease late; never twice in a row.
    retry: process.env.CI === 'true' ? 2 : 0,
    projects: [
      nodeRoom('packages/core', { database: false }),
      nodeRoom('packages/db', { database: true }),
      nodeRoom('packages/testing', { database: true }),
      nodeRoom('packages/domain', { database: true }),
      nodeRoom('packages/auth', { database: true }),
      nodeRoom('packages/mail', { database: true }),
      nodeRoom('packages/integrations', { database: true }),
      nodeRoom('packages/stripe', { database: false }),
      nodeRoom('packages/stripe-simulator', { database: false }),
      nodeRoom('apps/server', { database: true }),
      nodeRoom('packages/dev', { database: false }),
      nodeRoom('packages/bench', { database: false }),
      await webRoom('packages/ui'),
      await webRoom('apps/web'),
    ],
  },
});
