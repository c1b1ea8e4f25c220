import { useLocation } from 'react-router';

/** The address of the same view with these questions open, or (null) no longer open. */
export function useAddressWith(): (questions: Readonly<Record<string, string | null>>) => string {
  const { pathname, search } = useLocation();
  return (questions) => {
    const parameters = new URLSearchParams(search);
    for (const [name, value] of Object.entries(questions)) {
      if (value === null) parameters.delete(name);
      else parameters.set(name, value);
    }
    return parameters.size === 0 ? pathname : `${pathname}?${parameters}`;
  };
}
