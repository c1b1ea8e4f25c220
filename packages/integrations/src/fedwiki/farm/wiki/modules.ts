import { realpathSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The wiki server loads its security, its page storage, its access log and its plugins by name. These are the
 * modules that it gets for those names; without the hook it would find none, or others.
 */
const ANSWERS: Readonly<Record<string, string>> = {
  'wiki-security-member-console': import.meta.resolve('./security.ts'),
  'wiki-storage-member-console': import.meta.resolve('./pageStore.ts'),
  morgan: import.meta.resolve('./noAccessLog.ts'),
};

/** No plugin's server half runs: they install packages, call other servers and write without asking. */
const PLUGIN_SERVER = /\/wiki-plugin-[^/]+\/server\//;
const NO_PLUGIN_SERVER = import.meta.resolve('./noPluginServer.ts');

export function answerWikiModules(): void {
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const answer = PLUGIN_SERVER.test(specifier) ? NO_PLUGIN_SERVER : ANSWERS[specifier];
      return nextResolve(answer ?? specifier, context);
    },
  });
}

/** Where the wiki's packages lie side by side, and where the server among them keeps its default pages. */
export function wikiPlaces(): { packageDir: string; root: string } {
  const home = (url: string): string => realpathSync(path.dirname(fileURLToPath(url)));
  return {
    packageDir: path.dirname(home(import.meta.resolve('wiki/package.json'))),
    root: home(import.meta.resolve('wiki-server')),
  };
}
