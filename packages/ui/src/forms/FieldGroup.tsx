import { type ReactNode, useId } from 'react';
import { ProblemIcon } from '../icons/icons.tsx';
import styles from './forms.module.css';

export interface FieldGroupProps {
  /** What the fields have in common. */
  legend: string;
  /** Above the fields: what is allowed. */
  description?: ReactNode;
  /** Beneath the fields: what is wrong with them together. */
  error?: ReactNode;
  children: ReactNode;
}

/** Fields that answer one question together, such as boxes to tick. */
export function FieldGroup({ legend, description, error, children }: FieldGroupProps) {
  const id = useId();
  const describedBy = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className={styles.group} aria-describedby={describedBy || undefined}>
      <legend className={styles.label}>{legend}</legend>
      {description && (
        <div id={`${id}-description`} className={styles.description}>
          {description}
        </div>
      )}
      {children}
      {error && (
        <div id={`${id}-error`} className={styles.error}>
          <ProblemIcon size="1.1em" />
          <span>{error}</span>
        </div>
      )}
    </fieldset>
  );
}
