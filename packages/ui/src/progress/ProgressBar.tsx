import { type ReactNode, useId } from 'react';
import { LiveRegion } from '../hidden/LiveRegion.tsx';
import styles from './ProgressBar.module.css';

export interface ProgressTexts {
  /** How many are done, failed and there in all. */
  counts: (done: number, failed: number, total: number) => string;
  /** Read out at every tenth of the way. */
  step: (percent: number) => string;
  /** While `total` is not known. */
  unknown: string;
}

export interface ProgressBarProps {
  /** What is being done, such as `Grant the default to everyone`. */
  label: string;
  /** Items that succeeded. */
  done: number;
  /** Items that did not. Default: 0. */
  failed?: number | undefined;
  /** All items; null as long as they are not counted. */
  total: number | null;
  /** Beside the label: cancel, resume. */
  actions?: ReactNode;
  /** Beneath: that the tab may be closed, which items failed. */
  children?: ReactNode;
  texts: ProgressTexts;
}

/** How far long work has come: how many items are done, and how many of them failed. */
export function ProgressBar(props: ProgressBarProps) {
  const { label, done, failed = 0, total, actions, children, texts } = props;
  const labelId = useId();
  const percent = total === null ? null : total === 0 ? 100 : Math.min(100, ((done + failed) / total) * 100);
  // Only tenths are read out: more would be chatter.
  const tenth = percent === null ? 0 : Math.floor(percent / 10) * 10;
  const words = total === null ? texts.unknown : texts.counts(done, failed, total);
  return (
    <div className={styles.progress}>
      <div className={styles.head}>
        <span id={labelId} className={styles.label}>
          {label}
        </span>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      <div
        role="progressbar"
        className={styles.bar}
        aria-labelledby={labelId}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent === null ? undefined : Math.floor(percent)}
        aria-valuetext={words}
        data-unknown={total === null || undefined}
      >
        {total !== null && (
          <>
            <div className={styles.done} style={{ inlineSize: share(done, total) }} />
            <div className={styles.failed} style={{ inlineSize: share(failed, total) }} />
          </>
        )}
      </div>
      <span className={styles.words}>{words}</span>
      <LiveRegion>{tenth > 0 ? `${label}: ${texts.step(tenth)}` : ''}</LiveRegion>
      {children}
    </div>
  );
}

function share(count: number, total: number): string {
  return `${total === 0 ? 0 : (count / total) * 100}%`;
}
