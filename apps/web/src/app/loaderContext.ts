import type { ApolloClient } from '@apollo/client';
import { createQueryPreloader } from '@apollo/client/react';
import type { i18n as I18n } from 'i18next';
import { RouterContextProvider } from 'react-router';
import { wordsContext } from '../shared/i18n/words.ts';
import { preloadContext } from '../shared/page/definePage.ts';

/** What route loaders may use. The words may still be on their way when the first loader runs. */
export function loaderContext(
  apollo: ApolloClient,
  words: I18n | Promise<I18n>,
): () => RouterContextProvider {
  const preload = createQueryPreloader(apollo);
  return () => {
    const context = new RouterContextProvider();
    context.set(preloadContext, preload);
    context.set(wordsContext, async (namespace) => (await words).loadNamespaces(namespace));
    return context;
  };
}
