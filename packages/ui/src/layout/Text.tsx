import type { ReactNode } from 'react';
import { classNames } from '../classNames.ts';
import styles from './Text.module.css';

export interface TextProps {
  /** `p` is a paragraph, no wider than is good to read. */
  as?: 'p' | 'span' | 'div' | 'strong' | undefined;
  size?: 'small' | 'compact' | 'body' | 'lead' | undefined;
  tone?: 'normal' | 'dimmed' | 'danger' | undefined;
  strong?: boolean | undefined;
  id?: string | undefined;
  children: ReactNode;
}

/** Running words. */
export function Text({ as: Element = 'p', size = 'body', tone = 'normal', strong, id, children }: TextProps) {
  return (
    <Element
      id={id}
      className={styles.text}
      data-size={size}
      data-tone={tone}
      data-strong={strong || undefined}
    >
      {children}
    </Element>
  );
}

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface HeadingProps {
  level: HeadingLevel;
  /** The one great sentence of a public page. */
  display?: boolean | undefined;
  id?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** A heading whose look follows its level, so that the outline of a page is what it seems to be. */
export function Heading({ level, display, id, className, children }: HeadingProps) {
  const Element = `h${level}` as const;
  return (
    <Element id={id} className={classNames(display && styles.display, className)}>
      {children}
    </Element>
  );
}
