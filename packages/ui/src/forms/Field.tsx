import { type ReactNode, useId } from 'react';
import { ProblemIcon } from '../icons/icons.tsx';
import { useUi } from '../provider/UiContext.ts';
import styles from './forms.module.css';

/** What every field has, whatever one types into it. */
export interface FieldProps {
  label: string;
  /** Above the field: what it is for, what is allowed. */
  description?: ReactNode;
  /** Beneath the field: what is wrong and how to put it right. */
  error?: ReactNode;
  /** Fields are required unless they say otherwise. */
  optional?: boolean | undefined;
  id?: string | undefined;
}

/** What ties a control to its label, description and error. */
export interface ControlAttributes {
  id: string;
  required: boolean;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

interface FieldFrameProps extends FieldProps {
  /** More words beneath that describe the field, such as the strength of a password. */
  hint?: ReactNode;
  children: (control: ControlAttributes) => ReactNode;
}

/** Label, description, control, error: in this order, and tied to each other for those who listen. */
export function FieldFrame({ label, description, error, optional, id, hint, children }: FieldFrameProps) {
  const { texts } = useUi();
  const ownId = useId();
  const controlId = id ?? ownId;
  const parts = [
    [`${controlId}-description`, description],
    [`${controlId}-hint`, hint],
    [`${controlId}-error`, error],
  ] as const;
  const describedBy = parts.flatMap(([partId, content]) => (content ? [partId] : [])).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={controlId}>
        {label}
        {optional && <span className={styles.optional}>{texts.optional}</span>}
      </label>
      {description && (
        <div id={`${controlId}-description`} className={styles.description}>
          {description}
        </div>
      )}
      {children({
        id: controlId,
        required: !optional,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': describedBy || undefined,
      })}
      {hint && <div id={`${controlId}-hint`}>{hint}</div>}
      {error && (
        <div id={`${controlId}-error`} className={styles.error}>
          <ProblemIcon size="1.1em" />
          <span>{error}</span>
        </div>
      )}
    </div>
  );
}
