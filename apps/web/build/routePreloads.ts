import type { Plugin, Rollup } from 'vite';

const fileName = 'route-preloads.json';

export interface RouteStart {
  /** Whose words the route speaks. */
  readonly area: string;
  /** Sources of the modules that the route loads, as their paths end. */
  readonly modules: readonly string[];
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
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source));
    if (!chunk) throw new Error(`${source} is no chunk of its own.`);
    return chunk.fileName;
  });
  const files = wanted.reduce(take, new Set<string>());
  return [...files].filter((file) => !started.has(file)).map((file) => `/${file}`);
}

/**
 * Spares the pages on which people usually arrive two round trips: says which chunks and words a route needs, so that
 * the server names them in the page, and browsers ask for them while the application is still on its way.
 */
export function routePreloads(
  routes: Readonly<Record<string, RouteStart>>,
  languages: readonly string[],
): Plugin {
  return {
    name: 'route-preloads',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const words = (area: string, language: string) =>
        filesOf(bundle, [`shared/catalog/${language}.ts`, `areas/${area}/catalog/${language}.ts`]);
      const table = Object.entries(routes).map(([address, { area, modules }]) => [
        address,
        {
          always: filesOf(bundle, modules),
          ...Object.fromEntries(languages.map((language) => [language, words(area, language)])),
        },
      ]);
      this.emitFile({ type: 'asset', fileName, source: JSON.stringify(Object.fromEntries(table)) });
    },
  };
}
