import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { IconButton } from '../actions/Button.tsx';
import { PlainLink } from '../actions/links.tsx';
import { CloseIcon, MenuIcon } from '../icons/icons.tsx';
import { useUi } from '../provider/UiContext.ts';
import styles from './AppShell.module.css';
import { contentId } from './content.ts';
import { type NavigationItem, NavigationList, type NavigationSection } from './NavigationList.tsx';
import { useKeptFocus } from './useKeptFocus.ts';

export interface AppShellProps {
  brand: { name: string; to: string; mark?: ReactNode };
  /** Up to five entries become a bar at the bottom of a narrow screen; more, a drawer. */
  navigation?: readonly NavigationItem[] | undefined;
  /** Many entries, under headings, after those of `navigation`; with them it is always a drawer. */
  sections?: readonly NavigationSection[] | undefined;
  /** Beside the brand: the organization that is looked at, and the way to another. */
  switcher?: ReactNode;
  /** In the header: the way to find or do anything. */
  finder?: ReactNode;
  /** At the end of the header: account menu, or the way in. */
  account?: ReactNode;
  /** Above everything: what must not be missed, such as looking with another's eyes. */
  banner?: ReactNode;
  footer?: ReactNode;
  /** How wide the content may grow: a form, a page, a table. Default: `page`. */
  width?: 'narrow' | 'page' | 'wide' | undefined;
  children: ReactNode;
}

const barHolds = 5;

/** The frame around every page: skip link, header, navigation, content, footer. */
export function AppShell(props: AppShellProps) {
  const { brand, navigation = [], sections = [], switcher, finder, account } = props;
  const { banner, footer, width = 'page', children } = props;
  const { texts } = useUi();
  const main = useRef<HTMLElement>(null);
  const opener = useRef<HTMLSpanElement>(null);
  const navigationId = useId();
  const [isOpen, setOpen] = useState(false);
  const shape = shapeOf(navigation, sections);
  useKeptFocus();

  useEffect(() => {
    if (!isOpen) return;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      opener.current?.querySelector('button')?.focus();
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, [isOpen]);
  return (
    <div className={styles.shell} data-navigation={shape}>
      <a
        className={styles.skip}
        href={`#${contentId}`}
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {texts.skipToContent}
      </a>
      {banner && (
        <aside className={styles.banner} aria-label={texts.notices}>
          {banner}
        </aside>
      )}
      <div className={styles.top}>
        <header className={styles.header}>
          {shape === 'drawer' && (
            <span ref={opener} className={styles.opener}>
              <IconButton
                icon={isOpen ? CloseIcon : MenuIcon}
                label={isOpen ? texts.closeNavigation : texts.openNavigation}
                aria-expanded={isOpen}
                aria-controls={navigationId}
                onClick={() => setOpen(!isOpen)}
              />
            </span>
          )}
          <PlainLink to={brand.to} className={styles.brand}>
            {brand.mark}
            <span>{brand.name}</span>
          </PlainLink>
          {switcher && <div className={styles.switcher}>{switcher}</div>}
          {finder && <div className={styles.finder}>{finder}</div>}
          <div className={styles.account}>{account}</div>
        </header>
        {shape !== 'none' && (
          <nav
            id={navigationId}
            className={styles.navigation}
            aria-label={texts.navigation}
            data-open={isOpen || undefined}
          >
            <NavigationList items={navigation} sections={sections} onFollow={() => setOpen(false)} />
          </nav>
        )}
      </div>
      <main id={contentId} ref={main} tabIndex={-1} className={styles.main}>
        <div className={styles.content} data-width={width}>
          {children}
        </div>
      </main>
      {footer && <footer className={styles.footer}>{footer}</footer>}
    </div>
  );
}

function shapeOf(navigation: readonly NavigationItem[], sections: readonly NavigationSection[]) {
  if (sections.length > 0 || navigation.length > barHolds) return 'drawer';
  return navigation.length === 0 ? 'none' : 'bar';
}
