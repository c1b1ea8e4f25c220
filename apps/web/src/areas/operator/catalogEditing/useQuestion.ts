import { useSearchParams } from 'react-router';

/** A dialog with an address: `?ask=<name>` opens it, on this page and from everywhere. */
export function useQuestion(name: string) {
  const [search, setSearch] = useSearchParams();
  const isAsked = search.get('ask') === name;
  const show = (ask: boolean) =>
    setSearch(
      (present) => {
        const next = new URLSearchParams(present);
        if (ask) next.set('ask', name);
        else next.delete('ask');
        return next;
      },
      { preventScrollReset: true },
    );
  return { isAsked, ask: () => show(true), close: () => show(false) };
}
