import type { Locale } from '../../__generated__/graphql.ts';

/** Languages people can choose, each named in itself. The pseudo-locale of development is not among them. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

const storageName = 'language';

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value);
}

export function languageOf(locale: Locale): Language {
  return locale === 'DE' ? 'de' : 'en';
}

export function localeOf(language: Language): Locale {
  return language === 'de' ? 'DE' : 'EN';
}

/**
 * The tag for dates and numbers: the reader's own variety of the language, such as `en-GB`, where the browser
 * names one.
 */
export function formatLocale(language: string): string {
  return navigator.languages.find((tag) => tag.split('-')[0] === language.split('-')[0]) ?? language;
}

/** The language chosen on this device, else the first that the browser asks for and we speak, else English. */
export function preferredLanguage(): Language {
  const chosen = rememberedLanguage();
  if (chosen) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

/** The language chosen in this browser; null when none was. */
export function rememberedLanguage(): Language | null {
  try {
    const stored = localStorage.getItem(storageName);
    return isLanguage(stored) ? stored : null;
  } catch {
    return null;
  }
}

/** Keeps the choice for people who are not signed in; signed-in people's choice lives in their profile. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageName, language);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
