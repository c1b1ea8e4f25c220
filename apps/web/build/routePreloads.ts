import type { Plugin, Rollup } from 'vite';

const fileName = 'route-preloads.js';

export interface RouteStart {
  /** Whose words the route speaks. */
  readonly area: string;
  /** Sources of the modules that the route loads, as their paths end. */
  readonly modules: readonly string[];
}

/** Files by what they are needed for: always, or for one language. */
type Files = Readonly<Record<string, readonly string[]>>;

/** Runs in the page: what the router is about to ask for is asked for at once, beside the application itself. */
function preload(routes: Readonly<Record<string, Files>>): void {
  const files = routes[location.pathname] ?? routes[`/${location.pathname.split('/')[1]}/*`];
  if (!files) return;
  let chosen = '';
  try {
    chosen = localStorage.getItem('language') ?? '';
  } catch {}
  const tags = [chosen, ...navigator.languages.map((tag) => tag.slice(0, 2)), 'en'];
  const language = tags.find((tag) => files[tag]) ?? 'en';
  for (const href of [...(files.always ?? []), ...(files[language] ?? [])]) {
    const isSheet = href.endsWith('.css');
    // In the mode in which the application will ask for it, or it would be fetched twice.
    const how = isSheet
      ? { rel: 'preload', as: 'style', crossOrigin: 'anonymous' }
      : { rel: 'modulepreload' };
    document.head.append(Object.assign(document.createElement('link'), { ...how, href }));
  }
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
 * Spares the pages on which people usually arrive a round trip: a tiny script asks for a route's chunks and words
 * while the application is still on its way.
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
      const source = `(${preload.toString()})(${JSON.stringify(Object.fromEntries(table))});\n`;
      this.emitFile({ type: 'asset', fileName, source });
    },
    transformIndexHtml: () => [
      {
        tag: 'script',
        attrs: { src: `/${fileName}`, async: true, fetchpriority: 'high' },
        injectTo: 'head-prepend',
      },
    ],
  };
}
