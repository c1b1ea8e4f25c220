import { createHash } from 'node:crypto';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import { embedUnmasked } from './build/embedUnmasked.ts';

// From this folder, and relative: the generator takes an absolute path with a space in it for a document.
const here = '.';
const generated = `${here}/src/__generated__`;

/**
 * Types for every `graphql(…)` document under src, and the list of trusted documents the server accepts.
 * Fields behind a fragment are hidden in the types, as Apollo hides them at run time.
 */
const config: CodegenConfig = {
  schema: `${here}/../../schema.graphql`,
  documents: [`${here}/src/**/*.{ts,tsx}`, `!${generated}/**`],
  generates: {
    [`${generated}/`]: {
      preset: 'client',
      documentTransforms: [embedUnmasked, addTypenameSelectionDocumentTransform],
      presetConfig: {
        fragmentMasking: false,
        skipIndexFile: true,
        persistedDocuments: {
          hashPropertyName: 'hash',
          hashAlgorithm: (text: string) => createHash('sha256').update(text).digest('hex'),
        },
      },
      config: {
        namingConvention: 'keep',
        inlineFragmentTypes: 'mask',
        enumType: 'string-literal',
        useTypeImports: true,
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
        strictScalars: true,
        scalars: {
          BigInt: 'string',
          CurrencyCode: 'string',
          DateTime: 'string',
          Decimal: 'string',
          JSON: 'unknown',
          Slug: 'string',
          URL: 'string',
        },
      },
    },
    [`${generated}/possibleTypes.ts`]: { plugins: [`${here}/build/possibleTypes.ts`] },
  },
};

// biome-ignore lint/style/noDefaultExport: the generator reads its configuration from the default export.
export default config;
