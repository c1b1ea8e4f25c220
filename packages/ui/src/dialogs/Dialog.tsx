import { type ReactNode, type SyntheticEvent, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from '../actions/Button.tsx';
import { CloseIcon } from '../icons/icons.tsx';
import { Heading } from '../layout/Text.tsx';
import { useUi } from '../provider/UiContext.ts';
import { focusNearest, wayOutOf } from '../shell/content.ts';
import styles from './Dialog.module.css';

export interface DialogProps {
  open: boolean;
  title: ReactNode;
  /** Escape, the cross, or a click beside the dialog. */
  onClose: () => void;
  /** Work is under way: the dialog stays. */
  busy?: boolean | undefined;
  /** The buttons, the primary one last. */
  footer?: ReactNode;
  children: ReactNode;
}

/**
 * The browser's own modal dialog: it keeps the focus inside and the page behind it inert. When it goes, also
 * by a change of route, the focus returns to where it was, or near it. `data-autofocus` marks what gets it at first.
 */
export function Dialog({ open, title, onClose, busy, footer, children }: DialogProps) {
  const { texts } = useUi();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    const opener = document.activeElement;
    const wayBack = wayOutOf(opener);
    element.showModal();
    element.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      element.close();
      if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) {
        opener.focus();
        // The browser may have led the focus back already, without a look at where that is.
        opener.scrollIntoView({ block: 'nearest' });
      } else focusNearest(wayBack);
    };
  }, [open]);

  // A file picker inside sends a `cancel` of its own.
  function cancel(event: SyntheticEvent<HTMLDialogElement>) {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    if (!busy) onClose();
  }
  // Some browsers close at the second Escape whatever we answered to the first.
  function followBrowser({ currentTarget }: SyntheticEvent<HTMLDialogElement>) {
    if (!open || currentTarget.open) return;
    if (busy) currentTarget.showModal();
    else onClose();
  }
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={cancel}
      onClose={followBrowser}
      // A click beside the dialog asks to close it, as Escape does, where the browser knows how.
      {...{ closedby: busy ? 'none' : 'any' }}
    >
      {open && (
        <>
          <div className={styles.head}>
            <Heading level={2} id={titleId}>
              {title}
            </Heading>
            <IconButton icon={CloseIcon} label={texts.close} size="small" disabled={busy} onClick={onClose} />
          </div>
          <div className={styles.body}>{children}</div>
          {footer && <div className={styles.foot}>{footer}</div>}
        </>
      )}
    </dialog>
  );
}
