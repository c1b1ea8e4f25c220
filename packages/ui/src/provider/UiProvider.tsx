import { type ReactNode, useMemo } from 'react';
import { ToastProvider } from '../toasts/ToastProvider.tsx';
import type { LinkComponent } from './LinkComponent.ts';
import { englishTexts, type UiTexts } from './texts.ts';
import { UiContext } from './UiContext.ts';

export interface UiProviderProps {
  /** The router's link; every link of the design system is drawn with it. */
  link: LinkComponent;
  /** Translations of the words the design system says by itself; English where one is missing. */
  texts?: Partial<UiTexts> | undefined;
  /** BCP 47 tag for dates and numbers. Default: `en`. */
  locale?: string | undefined;
  /** IANA name of the zone in which times are shown. Default: the browser's. */
  timeZone?: string | undefined;
  children: ReactNode;
}

/** Goes once around the application: gives links, words, locale and toasts to everything inside. */
export function UiProvider({ link, texts, locale = 'en', timeZone, children }: UiProviderProps) {
  const value = useMemo(
    () => ({ link, texts: { ...englishTexts, ...texts }, locale, timeZone }),
    [link, texts, locale, timeZone],
  );
  return (
    <UiContext value={value}>
      <ToastProvider>{children}</ToastProvider>
    </UiContext>
  );
}
