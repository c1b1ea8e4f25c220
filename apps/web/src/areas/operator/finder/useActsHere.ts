import { useCallback, useMemo, useState } from 'react';
import type { PageActs } from './usePageActs.ts';

/** What the pages shown at this moment offer to do, and how they say so. */
export function useActsHere(): readonly [
  here: readonly PageActs[],
  register: (page: string, acts: PageActs | undefined) => void,
] {
  const [byPage, setByPage] = useState<Readonly<Record<string, PageActs | undefined>>>({});
  const register = useCallback((page: string, acts: PageActs | undefined) => {
    setByPage(({ [page]: _before, ...others }) => (acts ? { ...others, [page]: acts } : others));
  }, []);
  const here = useMemo(() => Object.values(byPage).filter((acts) => acts !== undefined), [byPage]);
  return [here, register];
}
