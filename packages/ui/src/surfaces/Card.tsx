import { type ReactNode, useId } from 'react';
import { Heading, type HeadingLevel } from '../layout/Text.tsx';
import styles from './Card.module.css';

interface Headed {
  title?: ReactNode;
  description?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  children?: ReactNode;
}

export interface CardProps extends Headed {
  /** Level of the title's heading. Default: 3. */
  level?: HeadingLevel | undefined;
  /** The one card among several that is meant, such as the current plan. Say so in words as well. */
  highlighted?: boolean | undefined;
  /** Holds what cannot be taken back. */
  danger?: boolean | undefined;
  /** Rests at the lower edge, also when neighbours are taller. */
  footer?: ReactNode;
}

function Head({ id, title, level, description, actions }: Headed & { id: string; level: HeadingLevel }) {
  if (!title && !actions) return null;
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        {title && (
          <Heading level={level} id={id}>
            {title}
          </Heading>
        )}
        {description && <div className={styles.description}>{description}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

/** One thing, held together by a border. */
export function Card({ level = 3, highlighted, danger, footer, children, ...head }: CardProps) {
  const id = useId();
  return (
    <div
      className={styles.card}
      data-highlighted={highlighted || undefined}
      data-danger={danger || undefined}
    >
      <Head id={id} level={level} {...head} />
      {children}
      {footer && <div className={styles.foot}>{footer}</div>}
    </div>
  );
}

export interface SectionProps extends Headed {
  title: ReactNode;
  /** Level of the title's heading. Default: 2. */
  level?: HeadingLevel | undefined;
}

/** A part of a page with a heading of its own, which names it for screen readers. */
export function Section({ level = 2, children, ...head }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Head id={id} level={level} {...head} />
      {children}
    </section>
  );
}
