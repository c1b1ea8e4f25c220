import type { ReactNode } from 'react';
import { IconButton } from '../actions/Button.tsx';
import { classNames } from '../classNames.ts';
import { VisuallyHidden } from '../hidden/VisuallyHidden.tsx';
import { CloseIcon } from '../icons/icons.tsx';
import { useUi } from '../provider/UiContext.ts';
import styles from './Notice.module.css';
import type { Tone } from './Tone.ts';
import { toneIcons } from './toneIcons.ts';
import tones from './tones.module.css';

export interface NoticeProps {
  tone?: Tone | undefined;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons or links that do something about it. */
  actions?: ReactNode;
  /** Shows the button that takes the notice away. */
  onDismiss?: (() => void) | undefined;
  /** Read out when it appears: `polite` when the reader pauses, `assertive` at once. Default: not. */
  live?: 'polite' | 'assertive' | undefined;
}

const roles = { polite: 'status', assertive: 'alert' } as const;

function Message({
  tone = 'info',
  title,
  children,
  actions,
  onDismiss,
  live,
  banner,
}: NoticeProps & { banner?: boolean }) {
  const { texts } = useUi();
  const Icon = toneIcons[tone];
  return (
    <div
      className={classNames(tones.tone, styles.notice)}
      data-tone={tone}
      data-banner={banner || undefined}
      role={live && roles[live]}
    >
      <span className={styles.mark}>
        <Icon />
        <VisuallyHidden>{texts.tones[tone]}: </VisuallyHidden>
      </span>
      <div className={styles.body}>
        {title && <div className={styles.title}>{title}</div>}
        {children && <div>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {onDismiss && <IconButton icon={CloseIcon} label={texts.dismiss} size="small" onClick={onDismiss} />}
    </div>
  );
}

/** Something to know about this part of the page. */
export function Notice(props: NoticeProps) {
  return <Message {...props} />;
}

/** Something to know about the whole page, across its width; goes into the shell's `banner`. */
export function Banner(props: NoticeProps) {
  return <Message {...props} banner />;
}
