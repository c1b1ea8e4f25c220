import type { ReactNode } from 'react';
import { Heading } from '../layout/Text.tsx';
import styles from './Hero.module.css';

export interface HeroProps {
  /** The page's only h1: the one great sentence. */
  title: ReactNode;
  /** What it is, in a sentence or two. */
  children: ReactNode;
  /** The primary button first. */
  actions?: ReactNode;
  /** Beside the words where there is room: something to look at. */
  aside?: ReactNode;
}

/** How a public page begins. */
export function Hero({ title, children, actions, aside }: HeroProps) {
  return (
    <div className={styles.hero}>
      <div className={styles.words}>
        <Heading level={1} display>
          {title}
        </Heading>
        <div className={styles.lead}>{children}</div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {aside && <div className={styles.aside}>{aside}</div>}
    </div>
  );
}
