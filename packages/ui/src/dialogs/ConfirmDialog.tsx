import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { Button } from '../actions/Button.tsx';
import { TextField } from '../forms/TextField.tsx';
import { useUi } from '../provider/UiContext.ts';
import { Notice } from '../status/Notice.tsx';
import styles from './Dialog.module.css';
import { Dialog } from './Dialog.tsx';

export interface Consequence {
  /** What happens, such as `pages become read-only`. */
  label: ReactNode;
  /** To how many. */
  count?: number | undefined;
}

export interface ConfirmDialogProps {
  open: boolean;
  title: ReactNode;
  /** What is about to happen, and whether it can be undone. */
  children?: ReactNode;
  consequences?: readonly Consequence[] | undefined;
  /** A verb and its object: `Archive site`. */
  confirmLabel: string;
  cancelLabel?: string | undefined;
  /** `danger` for what takes something away. Default: `normal`. */
  tone?: 'normal' | 'danger' | undefined;
  /** Must be typed before the act is possible, such as the name of what goes. */
  typed?: string | undefined;
  /** The act is under way; the dialog stays until it is over. */
  pending?: boolean | undefined;
  /** Why the act was refused. */
  error?: ReactNode;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Same letters, whatever spaces a clipboard brought along. */
function sameWords(typed: string, expected: string): boolean {
  const plain = (words: string) => words.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return plain(typed) === plain(expected);
}

/** Asks before an act with consequences, and counts them. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, tone = 'normal', confirmLabel, cancelLabel, pending, onCancel } = props;
  const { texts } = useUi();
  const formId = useId();
  const [typed, setTyped] = useState('');
  // Asked anew, the dialog has forgotten what was typed before.
  const [wasOpen, setWasOpen] = useState(open);
  if (open !== wasOpen) {
    setWasOpen(open);
    setTyped('');
  }
  const isConfirmable = props.typed === undefined || sameWords(typed, props.typed);

  function confirm(event: SubmitEvent) {
    event.preventDefault();
    if (isConfirmable && !pending) props.onConfirm();
  }
  return (
    <Dialog
      open={open}
      title={title}
      busy={pending}
      onClose={onCancel}
      footer={
        <>
          <Button
            disabled={pending}
            onClick={onCancel}
            data-autofocus={tone === 'danger' && !props.typed ? '' : undefined}
          >
            {cancelLabel ?? texts.cancel}
          </Button>
          <Button
            type="submit"
            form={formId}
            variant={tone === 'danger' ? 'danger' : 'primary'}
            pending={pending}
            disabled={!isConfirmable}
            data-autofocus={tone === 'normal' && !props.typed ? '' : undefined}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className={styles.form} onSubmit={confirm}>
        {props.consequences && props.consequences.length > 0 && (
          <ul className={styles.consequences} aria-label={texts.consequences}>
            {props.consequences.map(({ label, count }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list stands as long as the dialog.
              <li key={index} className={styles.consequence}>
                {count === undefined ? (
                  <span className={styles.bullet} aria-hidden="true">
                    ·
                  </span>
                ) : (
                  <Count count={count} />
                )}
                <span>{label}</span>
              </li>
            ))}
          </ul>
        )}
        {props.children && <div>{props.children}</div>}
        {props.typed !== undefined && (
          <TextField
            label={texts.typeToConfirm(props.typed)}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            data-autofocus=""
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
        {props.error && (
          <Notice tone="danger" live="assertive">
            {props.error}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}

function Count({ count }: { count: number }) {
  const { locale } = useUi();
  return <span className={styles.count}>{count.toLocaleString(locale)}</span>;
}
