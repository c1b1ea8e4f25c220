import type { InputHTMLAttributes, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { ChevronDownIcon } from '../icons/icons.tsx';
import { useUi } from '../provider/UiContext.ts';
import { FieldFrame, type FieldProps } from './Field.tsx';
import styles from './forms.module.css';

type Native<Attributes> = Omit<Attributes, keyof FieldProps | 'required' | 'prefix' | 'className'>;

export interface TextFieldProps extends FieldProps, Native<InputHTMLAttributes<HTMLInputElement>> {
  /** Stands before what is typed and belongs to it, such as `https://`. */
  prefix?: string | undefined;
  /** Stands behind what is typed, such as `.example.org` or `MB`. */
  suffix?: string | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** One line of text; `type`, `autoComplete` and `inputMode` as the browser knows them. */
export function TextField({
  label,
  description,
  error,
  optional,
  id,
  prefix,
  suffix,
  ...native
}: TextFieldProps) {
  return (
    <FieldFrame label={label} description={description} error={error} optional={optional} id={id}>
      {(control) => (
        <div className={styles.box}>
          {prefix && <span className={styles.affix}>{prefix}</span>}
          <input {...native} {...control} className={styles.input} />
          {suffix && <span className={styles.affix}>{suffix}</span>}
        </div>
      )}
    </FieldFrame>
  );
}

export interface TextAreaFieldProps extends FieldProps, Native<TextareaHTMLAttributes<HTMLTextAreaElement>> {
  ref?: Ref<HTMLTextAreaElement> | undefined;
}

/** Several lines of text. */
export function TextAreaField({ label, description, error, optional, id, ...native }: TextAreaFieldProps) {
  return (
    <FieldFrame label={label} description={description} error={error} optional={optional} id={id}>
      {(control) => (
        <div className={styles.box}>
          <textarea {...native} {...control} className={styles.input} />
        </div>
      )}
    </FieldFrame>
  );
}

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean | undefined;
}

export interface SelectFieldProps extends FieldProps, Native<SelectHTMLAttributes<HTMLSelectElement>> {
  options: readonly SelectOption[];
  /** An empty first choice with these words, or the usual ones for `true`. */
  placeholder?: string | boolean | undefined;
  ref?: Ref<HTMLSelectElement> | undefined;
}

/** One of a few; the system's own list, which every phone and screen reader knows. */
export function SelectField(props: SelectFieldProps) {
  const { label, description, error, optional, id, options, placeholder, ...native } = props;
  const { texts } = useUi();
  return (
    <FieldFrame label={label} description={description} error={error} optional={optional} id={id}>
      {(control) => (
        <div className={styles.box}>
          <select {...native} {...control} className={styles.input}>
            {placeholder && <option value="">{placeholder === true ? texts.chooseOne : placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <span className={styles.chevron}>
            <ChevronDownIcon size="1.1rem" />
          </span>
        </div>
      )}
    </FieldFrame>
  );
}
