import type { ReactNode } from 'react';
import { TextLink } from '../actions/links.tsx';
import { ChevronRightIcon } from '../icons/icons.tsx';
import { useUi } from '../provider/UiContext.ts';
import styles from './PageHeader.module.css';

export interface Breadcrumb {
  label: string;
  to: string;
}

export interface PageHeaderProps {
  /** The page's only h1. */
  title: ReactNode;
  /** The pages above this one, the outermost first; this page is not among them. */
  breadcrumbs?: readonly Breadcrumb[] | undefined;
  /** Beside the title: a status badge. */
  status?: ReactNode;
  description?: ReactNode;
  /** Buttons, the primary one last. */
  actions?: ReactNode;
}

/** How every page begins: where it is, what it is, what can be done. */
export function PageHeader({ title, breadcrumbs, status, description, actions }: PageHeaderProps) {
  const { texts } = useUi();
  return (
    <div className={styles.header}>
      <div className={styles.words}>
        {breadcrumbs && breadcrumbs.length > 0 && (
          <nav aria-label={texts.breadcrumbs}>
            <ol className={styles.crumbs}>
              {breadcrumbs.map(({ label, to }, place) => (
                <li key={to}>
                  {place > 0 && <ChevronRightIcon size="1em" />}
                  <TextLink to={to}>{label}</TextLink>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className={styles.title}>
          <h1 tabIndex={-1}>{title}</h1>
          {status}
        </div>
        {description && <div className={styles.description}>{description}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
