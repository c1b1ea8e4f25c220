import { createContext, type LoaderFunction } from 'react-router';

export type Namespace = 'public' | 'member' | 'operator';

/** How route loaders fetch the words of an area; the application puts it into the router's context. */
export const wordsContext = createContext<(namespace: Namespace) => Promise<void>>();

/** A loader that has the words of an area at hand before its pages show. */
export function loadWords(namespace: Namespace): LoaderFunction {
  return async ({ context }) => {
    await context.get(wordsContext)(namespace);
    return null;
  };
}
