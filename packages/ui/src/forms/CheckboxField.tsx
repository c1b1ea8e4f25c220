import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react';
import { ProblemIcon } from '../icons/icons.tsx';
import styles from './forms.module.css';

export interface CheckboxFieldProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className'> {
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** Yes or no. */
export function CheckboxField({ label, description, error, id, ...native }: CheckboxFieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const describedBy = [description && `${controlId}-description`, error && `${controlId}-error`];
  return (
    <div className={styles.field}>
      <div className={styles.check}>
        <input
          {...native}
          id={controlId}
          type="checkbox"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy.filter(Boolean).join(' ') || undefined}
        />
        <div>
          <label htmlFor={controlId}>{label}</label>
          {description && (
            <div id={`${controlId}-description`} className={styles.description}>
              {description}
            </div>
          )}
        </div>
      </div>
      {error && (
        <div id={`${controlId}-error`} className={styles.error}>
          <ProblemIcon size="1.1em" />
          <span>{error}</span>
        </div>
      )}
    </div>
  );
}
