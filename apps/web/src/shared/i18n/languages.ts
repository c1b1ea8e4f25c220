import type { Locale } from '../../__generated__/graphql.ts';

/** Languages people can choose, each named in itself. The pseudo-locale of development is not among them. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

const cookieName = 'language';
/** A year, in seconds: as long as a choice is remembered that nobody renews. */
const remembered = 31_536_000;

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value);
}

export function languageOf(locale: Locale): Language {
  return locale === 'DE' ? 'de' : 'en';
}

export function localeOf(language: Language): Locale {
  return language === 'de' ? 'DE' : 'EN';
}

/** The language chosen on this device, else the first that the browser asks for and we speak, else English. */
export function preferredLanguage(): Language {
  const chosen = rememberedLanguage();
  if (chosen) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

/** The language chosen in this browser; null when none was. */
export function rememberedLanguage(): Language | null {
  const stored = new RegExp(`(?:^|; )${cookieName}=(\\w+)`).exec(document.cookie)?.[1];
  return isLanguage(stored) ? stored : null;
}

/**
 * Keeps the choice for people who are not signed in; signed-in people's choice lives in their profile. A cookie, so that
 * the server draws the first page in the same language.
 */
export function rememberLanguage(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser yet.
  document.cookie = `${cookieName}=${language}; path=/; max-age=${remembered}; samesite=lax`;
}
