import type { ReactNode } from 'react';
import { Button } from '../actions/Button.tsx';
import { ChevronLeftIcon, ChevronRightIcon } from '../icons/icons.tsx';
import { useUi } from '../provider/UiContext.ts';
import styles from './DataTable.module.css';

export interface PagingProps {
  hasPrevious: boolean;
  hasNext: boolean;
  onPrevious: () => void;
  onNext: () => void;
  /** Where one is, such as `1–20 of 412`. */
  position?: ReactNode;
}

/** Forward and back through a list that is cut by keys: no page has a number. */
export function Paging(props: PagingProps & { subject: string; disabled: boolean }) {
  const { texts } = useUi();
  const { hasPrevious, hasNext, onPrevious, onNext, position, subject, disabled } = props;
  if (!hasPrevious && !hasNext && !position) return null;
  return (
    <nav className={styles.paging} aria-label={`${texts.pages}: ${subject}`}>
      <span className={styles.position} aria-live="polite">
        {position}
      </span>
      <Button size="small" disabled={!hasPrevious || disabled} onClick={onPrevious}>
        <span className={styles.turned}>
          <ChevronLeftIcon size="1.1em" />
        </span>
        {texts.previousPage}
      </Button>
      <Button size="small" disabled={!hasNext || disabled} onClick={onNext}>
        {texts.nextPage}
        <span className={styles.turned}>
          <ChevronRightIcon size="1.1em" />
        </span>
      </Button>
    </nav>
  );
}
