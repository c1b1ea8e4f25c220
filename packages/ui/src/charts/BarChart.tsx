import { useUi } from '../provider/UiContext.ts';
import { Disclosure } from '../surfaces/Disclosure.tsx';
import styles from './BarChart.module.css';
import type { ChartPoint, ChartTexts } from './ChartPoint.ts';
import { ChartTable } from './ChartTable.tsx';

export interface BarChartProps {
  title: string;
  /** What one sees in it, in a sentence; with it the picture need not be seen. */
  summary: string;
  /** At least one, none below zero, in the order of the axis; their labels differ. */
  points: readonly ChartPoint[];
  /** Words for a value. Default: the number in the reader's language. */
  format?: ((value: number) => string) | undefined;
  texts: ChartTexts;
}

// Units of the drawing: every bar has a place ten wide, of which two are air.
const place = 10;
const air = 2;
const height = 100;

/** No bar is wider than this part of the drawing, however few there are. */
const widest = 1 / 8;

/** So many labels have room beneath their own bars; of more, the first and the last are told. */
const few = 8;

/** Amounts side by side, from zero up. The numbers themselves stand in a table that one can open. */
export function BarChart({ title, summary, points, format, texts }: BarChartProps) {
  const { locale } = useUi();
  const inWords = format ?? ((value: number) => value.toLocaleString(locale));
  const highest = Math.max(...points.map(({ value }) => value), 0);
  const width = Math.min(place - air, points.length * place * widest);
  const isFew = points.length <= few;
  const told = isFew ? points : [points[0], points.at(-1)].filter((point) => point !== undefined);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span className={styles.title}>{title}</span>
        <span className={styles.summary}>{summary}</span>
      </figcaption>
      <div className={styles.plot} data-few={isFew || undefined}>
        <span className={styles.highest} aria-hidden="true">
          {inWords(highest)}
        </span>
        <svg
          className={styles.bars}
          viewBox={`0 0 ${points.length * place} ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {points.map(({ label, value }, index) => (
            <rect
              key={label}
              className={styles.bar}
              x={index * place + (place - width) / 2}
              width={width}
              y={height - barHeight(value, highest)}
              height={barHeight(value, highest)}
            >
              <title>{`${label}: ${inWords(value)}`}</title>
            </rect>
          ))}
        </svg>
        <span className={isFew ? styles.each : styles.ends} aria-hidden="true">
          {told.map(({ label }) => (
            <span key={label}>{label}</span>
          ))}
        </span>
      </div>
      <Disclosure summary={texts.asTable}>
        <ChartTable title={title} points={points} format={inWords} texts={texts} />
      </Disclosure>
    </figure>
  );
}

/** Something above zero is always seen, if only as a line. */
function barHeight(value: number, highest: number): number {
  if (value <= 0 || highest <= 0) return 0;
  return Math.max(1, (value / highest) * height);
}
