import { createContext, use } from 'react';
import { useTranslation } from 'react-i18next';

/** The languages the reader's browser asks for; only where a page is drawn without a browser must they be given. */
export const ReaderTags = createContext<readonly string[] | null>(null);

/**
 * The tag for dates and numbers: the reader's own variety of the language, such as `en-GB`, where the browser
 * names one.
 */
export function useFormatLocale(): string {
  const { language } = useTranslation().i18n;
  const tags = use(ReaderTags) ?? navigator.languages;
  return tags.find((tag) => tag.split('-')[0] === language.split('-')[0]) ?? language;
}
