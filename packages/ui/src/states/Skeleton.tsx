import type { ReactNode } from 'react';
import { LiveRegion } from '../hidden/LiveRegion.tsx';
import { useUi } from '../provider/UiContext.ts';
import styles from './states.module.css';

export interface SkeletonProps {
  /** CSS lengths; as wide as its place by default. */
  width?: string | undefined;
  height?: string | undefined;
}

/** The outline of one thing that is still on its way. Decoration: screen readers hear the LoadingRegion. */
export function Skeleton({ width, height }: SkeletonProps) {
  return (
    <span className={styles.skeleton} style={{ inlineSize: width, blockSize: height }} aria-hidden="true" />
  );
}

const widths = ['92%', '78%', '85%', '64%', '88%', '71%'];

/** The outline of some lines of text. */
export function SkeletonLines({ lines = 3 }: { lines?: number | undefined }) {
  return (
    <div className={styles.skeletons}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outlines have nothing else, and never move.
        <Skeleton key={line} width={widths[line % widths.length]} />
      ))}
    </div>
  );
}

/** The outline of a card. */
export function SkeletonCard({ lines }: { lines?: number | undefined }) {
  return (
    <div className={styles.skeletonCard}>
      <div className={styles.skeletons}>
        <Skeleton width="40%" height="1.1rem" />
        <SkeletonLines lines={lines} />
      </div>
    </div>
  );
}

export interface LoadingRegionProps {
  /** The outlines; no word among them. */
  children: ReactNode;
  /** What is loading, when it helps to know. */
  label?: string | undefined;
}

/** Holds the outlines of what is loading, and says so once to those who listen. */
export function LoadingRegion({ children, label }: LoadingRegionProps) {
  const { texts } = useUi();
  return (
    <div aria-busy="true">
      <LiveRegion>{label ?? texts.loading}</LiveRegion>
      {children}
    </div>
  );
}

/** The outline of a page: heading and cards. For the moment before a route's code is there. */
export function SkeletonPage({ cards = 3 }: { cards?: number | undefined }) {
  return (
    <LoadingRegion>
      <div className={styles.skeletons}>
        <Skeleton width="min(22rem, 60%)" height="1.9rem" />
        <Skeleton width="min(34rem, 85%)" />
        {Array.from({ length: cards }, (_, card) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: outlines have nothing else, and never move.
          <SkeletonCard key={card} />
        ))}
      </div>
    </LoadingRegion>
  );
}
