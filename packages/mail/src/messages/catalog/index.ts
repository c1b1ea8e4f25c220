import i18next, { type TOptions } from 'i18next';
import { de } from './de.ts';
import { type Catalog, en } from './en.ts';
import { pseudoCatalog } from './pseudo.ts';

const catalogs = { en, de, 'en-XA': pseudoCatalog(en) } satisfies Record<string, Catalog>;

/** A language that messages are written in. `en-XA` is the imitation that shows untranslated text. */
export type MailLocale = keyof typeof catalogs;
export const mailLocales = Object.keys(catalogs) as MailLocale[];

type Path<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}` }[keyof T & string];
export type Translate = (key: Path<Catalog>, values?: TOptions) => string;

const i18n = i18next.createInstance();
void i18n.init({
  resources: Object.fromEntries(
    Object.entries(catalogs).map(([locale, translation]) => [locale, { translation }]),
  ),
  fallbackLng: false,
  initAsync: false,
  // Texts are escaped where they enter HTML, and only there.
  interpolation: { escapeValue: false },
});

/** The closest language that we have: `de-AT` is answered by `de`, an unknown one by `en`. */
export function mailLocale(wanted: string): MailLocale {
  const known = (tag: string | undefined) => mailLocales.find((locale) => locale === tag);
  return known(wanted) ?? known(wanted.split('-')[0]?.toLowerCase()) ?? 'en';
}

export function translator(locale: MailLocale): Translate {
  return (key, values) => i18n.t(key, { ...values, lng: locale });
}
