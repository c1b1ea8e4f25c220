import { useEffect, useRef } from 'react';
import { useUi } from '../provider/UiContext.ts';
import { Notice } from '../status/Notice.tsx';
import styles from './forms.module.css';

export interface FormProblem {
  /** `name` of the field; left out for what concerns the whole form. */
  field?: string | undefined;
  message: string;
}

export interface FormErrorSummaryProps {
  problems: readonly FormProblem[];
  /** Counts the failed attempts; raise it together with new problems: the first bad field then gets the focus. */
  attempt: number;
  /** Default: how many fields to correct. */
  title?: string | undefined;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The form's controls with one of these names, in the order of the page. */
function controlsNamed(form: HTMLFormElement | null, names: readonly (string | undefined)[]): Control[] {
  const controls = [...(form?.elements ?? [])] as Control[];
  return controls.filter((control) => control.name && names.includes(control.name));
}

/** What keeps a form from being sent, above its fields; leads to each of them. */
export function FormErrorSummary({ problems, attempt, title }: FormErrorSummaryProps) {
  const { texts } = useUi();
  const summary = useRef<HTMLDivElement>(null);
  const answered = useRef(attempt);
  const form = () => summary.current?.closest('form') ?? null;

  useEffect(() => {
    if (answered.current === attempt || problems.length === 0) return;
    answered.current = attempt;
    const [first] = controlsNamed(
      form(),
      problems.map(({ field }) => field),
    );
    (first ?? summary.current)?.focus();
  });
  const ofFields = problems.filter(({ field }) => field !== undefined).length;
  return (
    <div ref={summary} tabIndex={-1} className={styles.problems}>
      {problems.length > 0 && (
        <Notice
          tone="danger"
          live="assertive"
          title={title ?? (ofFields > 0 ? texts.formErrors(ofFields) : undefined)}
        >
          <ul className={styles.summary}>
            {problems.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                {field === undefined ? (
                  message
                ) : (
                  <button
                    type="button"
                    className={styles.problem}
                    onClick={() => controlsNamed(form(), [field])[0]?.focus()}
                  >
                    {message}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
