import { type BackendModule, createInstance, type i18n, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages, preferredLanguage } from '../shared/i18n/languages.ts';

/** English with accents and brackets; exists in development and tests only. */
export const pseudoLocale = 'en-XA';

type CatalogModule = { readonly catalog: object };

const catalogs = import.meta.glob<CatalogModule>(['../shared/catalog/*.ts', '../areas/*/catalog/*.ts']);

async function readCatalog(language: string, namespace: string): Promise<object> {
  const room = namespace === 'shared' ? '../shared' : `../areas/${namespace}`;
  const isPseudo = import.meta.env.DEV && language === pseudoLocale;
  const load = catalogs[`${room}/catalog/${isPseudo ? 'en' : language}.ts`];
  if (!load) throw new Error(`There is no catalog ${namespace} in ${language}.`);
  const { catalog } = await load();
  if (!isPseudo) return catalog;
  const { pseudoCatalog } = await import('../shared/i18n/pseudo.ts');
  return pseudoCatalog(catalog);
}

/** Fetches a namespace in a language when it is first asked for. */
const catalogBackend: BackendModule = {
  type: 'backend',
  init() {},
  read(language: string, namespace: string, answer: ReadCallback) {
    readCatalog(language, namespace).then(
      (catalog) => answer(null, catalog),
      (error: unknown) => answer(error instanceof Error ? error : new Error(String(error)), false),
    );
  },
};

/** Words in the person's language; `shared` is there when this resolves, an area's words come with the area. */
export async function createI18n(language: string = preferredLanguage()): Promise<i18n> {
  const instance = createInstance();
  await instance
    .use(catalogBackend)
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: [...Object.keys(languages), ...(import.meta.env.DEV ? [pseudoLocale] : [])],
      fallbackLng: false,
      load: 'currentOnly',
      ns: ['shared'],
      defaultNS: 'shared',
      interpolation: { escapeValue: false },
      returnEmptyString: false,
      react: { useSuspense: false, bindI18nStore: false },
    });
  return instance;
}
