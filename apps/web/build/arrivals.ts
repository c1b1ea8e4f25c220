import type { Plugin, Rollup } from 'vite';

const fileName = 'arrivals.json';

export interface Arrival {
  /** Whose words the route speaks. */
  readonly area: string;
  /** Sources of the modules that the route loads, as their paths end. */
  readonly modules: readonly string[];
  /** The operation from whose answer the server draws the page. */
  readonly drawnFrom?: string;
}

/** The chunks and style sheets of some modules and all they need, without those that the page itself asks for. */
function filesOf(bundle: Rollup.OutputBundle, sources: readonly string[]): string[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  function take(files: Set<string>, file: string): Set<string> {
    if (files.has(file)) return files;
    files.add(file);
    const chunk = chunks.find(({ fileName: name }) => name === file);
    for (const sheet of chunk?.viteMetadata?.importedCss ?? []) files.add(sheet);
    return (chunk?.imports ?? []).reduce(take, files);
  }
  const started = chunks
    .filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/src/main.tsx')))
    .map(({ fileName: name }) => name)
    .reduce(take, new Set<string>());
  const wanted = sources.map((source) => {
    const chunk =
      chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source)) ??
      chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(source)));
    if (!chunk) throw new Error(`${source} is in no chunk.`);
    return chunk.fileName;
  });
  const files = wanted.reduce(take, new Set<string>());
  return [...files].filter((file) => !started.has(file)).map((file) => `/${file}`);
}

/** By which hash the server knows an operation. */
async function hashOf(operation: string): Promise<string> {
  const documents: Record<string, { readonly __meta__: { readonly hash: string } }> = await import(
    `${import.meta.dirname}/../src/__generated__/graphql.ts`
  );
  const document = documents[`${operation}Document`];
  if (!document) throw new Error(`There is no operation ${operation}.`);
  return document.__meta__.hash;
}

/**
 * Spares the pages on which people usually arrive their round trips. It says which chunks and words a route needs, so
 * that the server names them in the page, and browsers ask for them while the application is still on its way; and from
 * which operation's answer the server draws the page.
 */
export function arrivals(routes: Readonly<Record<string, Arrival>>, languages: readonly string[]): Plugin {
  return {
    name: 'arrivals',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const words = (area: string, language: string) =>
        filesOf(bundle, [`shared/catalog/${language}.ts`, `areas/${area}/catalog/${language}.ts`]);
      const table = await Promise.all(
        Object.entries(routes).map(async ([address, { area, modules, drawnFrom }]) => [
          address,
          {
            files: filesOf(bundle, modules),
            words: Object.fromEntries(languages.map((language) => [language, words(area, language)])),
            operation: drawnFrom === undefined ? null : await hashOf(drawnFrom),
          },
        ]),
      );
      this.emitFile({ type: 'asset', fileName, source: JSON.stringify(Object.fromEntries(table)) });
    },
  };
}
