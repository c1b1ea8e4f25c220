import type { ReactNode, SubmitEvent } from 'react';
import { Button, type ButtonProps } from '../actions/Button.tsx';
import { LiveRegion } from '../hidden/LiveRegion.tsx';
import { useUi } from '../provider/UiContext.ts';
import styles from './forms.module.css';

export interface FormProps {
  /** The page stays; the fields are in `event.currentTarget`. */
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  /** Names the form where a page has several. */
  label?: string | undefined;
  children: ReactNode;
}

/** Fields one below the other; says itself what is wrong, in place of the browser's bubbles. */
export function Form({ onSubmit, label, children }: FormProps) {
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(event);
      }}
    >
      {children}
    </form>
  );
}

/** The buttons at the end of a form. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

export interface SubmitButtonProps extends Omit<ButtonProps, 'type'> {
  /** What the button says while it works. Default: its own words. */
  pendingLabel?: string | undefined;
}

/** Sends the form; while `pending` it does not send twice. */
export function SubmitButton({
  variant = 'primary',
  pending,
  pendingLabel,
  children,
  ...props
}: SubmitButtonProps) {
  const { texts } = useUi();
  return (
    <>
      <Button {...props} type="submit" variant={variant} pending={pending}>
        {pending ? (pendingLabel ?? children) : children}
      </Button>
      <LiveRegion>{pending ? (pendingLabel ?? texts.pending) : ''}</LiveRegion>
    </>
  );
}
