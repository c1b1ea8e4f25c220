import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react';
import { classNames } from '../classNames.ts';
import type { UiIcon } from '../icons/icons.tsx';
import styles from './Button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

/** How a button looks; the same for a button that acts and a link that leads. */
export interface ButtonLook {
  /** One primary button a view; default: `secondary`. */
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** Before the words. */
  icon?: UiIcon | undefined;
  /** As wide as its place. */
  wide?: boolean | undefined;
}

/** The attributes by which the style sheet knows a button's look. */
export function buttonAttributes({ variant = 'secondary', size = 'medium', wide }: ButtonLook) {
  return {
    className: styles.button,
    'data-variant': variant,
    'data-size': size,
    'data-wide': wide || undefined,
  };
}

export interface ButtonProps extends ButtonLook, ButtonHTMLAttributes<HTMLButtonElement> {
  /** Work is under way: the button keeps its place and the focus, says so, and ignores further clicks. */
  pending?: boolean | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
  children: ReactNode;
}

/** Does something on this page. What leads elsewhere is a LinkButton. */
export function Button({
  variant,
  size,
  icon: Icon,
  wide,
  pending,
  onClick,
  className,
  children,
  ...native
}: ButtonProps) {
  const look = buttonAttributes({ variant, size, wide });
  function act(event: MouseEvent<HTMLButtonElement>) {
    if (pending) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      type="button"
      {...native}
      {...look}
      className={classNames(look.className, className)}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={act}
    >
      {pending ? <span className={styles.pending} aria-hidden="true" /> : Icon && <Icon />}
      {children}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'wide'> {
  /** What it does; spoken, and shown when the pointer rests on it. */
  label: string;
  icon: UiIcon;
}

/** A button whose icon everybody knows: close, copy, reveal. Anything else needs words. */
export function IconButton({
  label,
  icon: Icon,
  variant = 'quiet',
  size,
  className,
  pending,
  ...native
}: IconButtonProps) {
  const look = buttonAttributes({ variant, size });
  return (
    <button
      type="button"
      {...native}
      {...look}
      className={classNames(look.className, className)}
      data-icon-only
      aria-label={label}
      aria-busy={pending || undefined}
      title={label}
    >
      <Icon />
    </button>
  );
}
