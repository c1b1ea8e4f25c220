import type { ReactNode } from 'react';
import { classNames } from '../classNames.ts';
import { VisuallyHidden } from '../hidden/VisuallyHidden.tsx';
import { ExternalLinkIcon } from '../icons/icons.tsx';
import type { LinkProps } from '../provider/LinkComponent.ts';
import { useUi } from '../provider/UiContext.ts';
import { type ButtonLook, buttonAttributes } from './Button.tsx';
import styles from './TextLink.module.css';

/** An address with a scheme leaves the application; so does a path the server answers, marked `reload`. */
const leavesApplication = /^[a-z][a-z0-9+.-]*:/i;

export interface UiLinkProps extends LinkProps {
  /** Opens a tab of its own, and says so. */
  newTab?: boolean | undefined;
  /** A path of this origin that the server answers, not the router. */
  reload?: boolean | undefined;
}

/** A link without a look: the router's inside the application, the browser's outside. */
export function PlainLink({ to, newTab, reload, children, ...native }: UiLinkProps) {
  const { link: RouterLink, texts } = useUi();
  const tab = newTab ? { target: '_blank', rel: 'noopener' } : {};
  const content: ReactNode = newTab ? (
    <>
      {children}
      {/* No blank before it: that would be underlined. */}
      <VisuallyHidden>, {texts.opensInNewTab}</VisuallyHidden>
    </>
  ) : (
    children
  );
  if (reload || leavesApplication.test(to)) {
    return (
      <a {...native} {...tab} href={to}>
        {content}
      </a>
    );
  }
  return (
    <RouterLink {...native} {...tab} to={to}>
      {content}
    </RouterLink>
  );
}

/** A link inside a sentence or a list. */
export function TextLink({ className, children, newTab, ...props }: UiLinkProps) {
  return (
    <PlainLink {...props} newTab={newTab} className={classNames(styles.link, className)}>
      {children}
      {newTab && <ExternalLinkIcon className={styles.external} />}
    </PlainLink>
  );
}

export interface LinkButtonProps extends ButtonLook, UiLinkProps {}

/** Looks like a button, leads to a page. */
export function LinkButton({
  variant,
  size,
  icon: Icon,
  wide,
  className,
  children,
  ...props
}: LinkButtonProps) {
  const look = buttonAttributes({ variant, size, wide });
  return (
    <PlainLink {...props} {...look} className={classNames(look.className, className)}>
      {Icon && <Icon />}
      {children}
    </PlainLink>
  );
}
