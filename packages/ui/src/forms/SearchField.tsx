import { useEffect, useId, useRef, useState } from 'react';
import { VisuallyHidden } from '../hidden/VisuallyHidden.tsx';
import { SearchIcon } from '../icons/icons.tsx';
import { useUi } from '../provider/UiContext.ts';
import styles from './forms.module.css';

export interface SearchFieldProps {
  /** What is searched, such as `Search organizations`. Default: `Search`. */
  label?: string | undefined;
  placeholder?: string | undefined;
  /** What is searched for now; usually from the address. */
  value: string;
  /** Called when the typist pauses, and at once on Enter and on leaving the field; once for the same words. */
  onSearch: (value: string) => void;
  /** How long a pause is, in milliseconds. Default: 250. */
  pause?: number | undefined;
}

/** Finds while one types, without a request for every letter. */
export function SearchField({ label, placeholder, value, onSearch, pause = 250 }: SearchFieldProps) {
  const { texts } = useUi();
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // The address changed under us, by the back button or by clearing the filters: it is right.
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  // What was asked for while the address still says something else: asking again would undo a step taken since.
  const asked = useRef<string>(null);
  function ask() {
    if (typed === value || typed === asked.current) return;
    asked.current = typed;
    onSearch(typed);
  }
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (typed === value) {
      asked.current = null;
      return;
    }
    const timer = setTimeout(() => latest.current(), pause);
    return () => clearTimeout(timer);
  }, [typed, value, pause]);
  return (
    <search>
      <label htmlFor={id}>
        <VisuallyHidden>{label ?? texts.search}</VisuallyHidden>
      </label>
      <div className={styles.box}>
        <SearchIcon size="1.1rem" className={styles.searchIcon} />
        <input
          id={id}
          type="search"
          className={styles.input}
          placeholder={placeholder ?? label ?? texts.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={ask}
          onKeyDown={(event) => {
            if (event.key === 'Enter') ask();
          }}
        />
      </div>
    </search>
  );
}
