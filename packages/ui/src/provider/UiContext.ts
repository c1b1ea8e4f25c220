import { createContext, use } from 'react';
import type { LinkComponent } from './LinkComponent.ts';
import type { UiTexts } from './texts.ts';

export interface UiContextValue {
  link: LinkComponent;
  texts: UiTexts;
  locale: string;
  timeZone: string | undefined;
}

export const UiContext = createContext<UiContextValue | null>(null);

/** Links, words and locale of the nearest UiProvider. */
export function useUi(): UiContextValue {
  const value = use(UiContext);
  if (!value) throw new Error('A component of the design system stands outside of UiProvider.');
  return value;
}
