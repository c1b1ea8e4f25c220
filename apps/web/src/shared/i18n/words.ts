import { createContext, type LoaderFunction } from 'react-router';

export type Namespace = 'public' | 'member' | 'plans' | 'operator';

/** How route loaders fetch the words of an area; the application puts it into the router's context. */
export const wordsContext = createContext<(namespace: Namespace) => Promise<void>>();

/** A loader that has the words of areas at hand before their pages show. */
export function loadWords(...namespaces: readonly Namespace[]): LoaderFunction {
  return async ({ context }) => {
    const load = context.get(wordsContext);
    await Promise.all(namespaces.map(load));
    return null;
  };
}
