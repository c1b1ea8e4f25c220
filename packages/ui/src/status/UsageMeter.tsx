import { type ReactNode, useId } from 'react';
import { classNames } from '../classNames.ts';
import { useUi } from '../provider/UiContext.ts';
import { StatusBadge } from './StatusBadge.tsx';
import type { Tone } from './Tone.ts';
import tones from './tones.module.css';
import styles from './UsageMeter.module.css';

export type UsageState = 'ok' | 'near' | 'full' | 'over';

export interface UsageMeterProps {
  /** What is used, such as `Wiki sites`. */
  label: string;
  /** In the unit; null for what is not measured. */
  used: number | null;
  limit: number | 'unlimited';
  /** Behind the numbers, such as `MB`; left out for things that are counted. */
  unit?: string | undefined;
  /** Words for an amount, where a unit behind a number is not enough. */
  format?: ((amount: number) => string) | undefined;
  /** Default: near from 80 %, full at the limit, over above it. */
  state?: UsageState | undefined;
  /** Beneath: where the limit comes from, what happens at it. */
  explanation?: ReactNode;
}

const stateTones: Record<UsageState, Tone> = {
  ok: 'neutral',
  near: 'warning',
  full: 'warning',
  over: 'danger',
};

/** How an amount stands to its limit. Nothing used of nothing included is within the limit. */
export function usageState(used: number, limit: number): UsageState {
  if (used > limit) return 'over';
  if (used === limit && limit > 0) return 'full';
  return used >= limit * 0.8 && limit > 0 ? 'near' : 'ok';
}

/** Used and included, as a bar and in words. */
export function UsageMeter({ label, used, limit, unit, format, state, explanation }: UsageMeterProps) {
  const { texts, locale } = useUi();
  const labelId = useId();
  const inWords = format ?? ((amount: number) => amounts(locale, amount, unit));
  const measured = used !== null && limit !== 'unlimited';
  const shown = measured ? (state ?? usageState(used, limit)) : 'ok';
  const words = usageWords();
  function usageWords(): string {
    if (limit === 'unlimited') return used === null ? '' : texts.usageUnlimited(inWords(used));
    if (used === null) return texts.usageUnmeasured(inWords(limit));
    // "1 of 16 MB": the unit once, behind the pair.
    return texts.usageOf(format ? format(used) : amounts(locale, used), inWords(limit));
  }
  return (
    <div className={styles.meter}>
      <div className={styles.head}>
        <span id={labelId} className={styles.label}>
          {label}
        </span>
        {limit === 'unlimited' && <StatusBadge tone="success">{texts.unlimited}</StatusBadge>}
        {shown !== 'ok' && <StatusBadge tone={stateTones[shown]}>{texts.usageStates[shown]}</StatusBadge>}
      </div>
      {measured && (
        // biome-ignore lint/a11y/useSemanticElements: no two browsers let one style a <meter> alike.
        <div
          role="meter"
          className={classNames(tones.tone, styles.bar)}
          data-tone={stateTones[shown]}
          data-state={shown}
          aria-labelledby={labelId}
          aria-valuemin={0}
          aria-valuemax={limit}
          aria-valuenow={Math.min(used, limit)}
          aria-valuetext={`${words}. ${texts.usageStates[shown]}`}
        >
          <div
            className={styles.filled}
            style={{ inlineSize: `${limit > 0 ? Math.min(100, (used / limit) * 100) : used > 0 ? 100 : 0}%` }}
          />
        </div>
      )}
      {words && <span className={styles.words}>{words}</span>}
      {explanation}
    </div>
  );
}

function amounts(locale: string, amount: number, unit?: string): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(amount);
  return unit ? `${number}\u00a0${unit}` : number;
}
