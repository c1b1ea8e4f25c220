import type { Plugin } from 'vite';

const documentCall = /\bgraphql\(\s*(?:\/\* GraphQL \*\/\s*)?`([^`]*)`,?\s*\)/g;
const documentName = /\b(query|mutation|fragment)\s+(\w+)/;
const documentImport = /^import \{ graphql \} from '#graphql';$/m;

/**
 * Puts each generated document, with its hash, where the source says `graphql(…)`. Nothing is parsed in the
 * browser, and a page carries its own documents only, never the list of all of them.
 */
export function inlineDocuments(): Plugin {
  let documents: Record<string, unknown> | undefined;

  function documentOf(text: string, file: string): string {
    const [, kind, name] = documentName.exec(text) ?? [];
    const exported = kind === 'fragment' ? `${name}FragmentDoc` : `${name}Document`;
    const document = documents?.[exported];
    if (!document) throw new Error(`${file}: ${exported} is not generated yet. Run \`npm run codegen\`.`);
    return `(${JSON.stringify(document)})`;
  }

  return {
    name: 'inline-documents',
    enforce: 'pre',
    async transform(code, id) {
      if (!documentImport.test(code)) return null;
      const file = `${import.meta.dirname}/../src/__generated__/graphql.ts`;
      this.addWatchFile(file);
      documents ??= (await import(`${file}?${Date.now()}`)) as Record<string, unknown>;
      return {
        code: code
          .replace(documentImport, '')
          .replace(documentCall, (_call, text: string) => documentOf(text, id)),
        map: null,
      };
    },
    watchChange(id) {
      if (id.endsWith('/__generated__/graphql.ts')) documents = undefined;
    },
  };
}
