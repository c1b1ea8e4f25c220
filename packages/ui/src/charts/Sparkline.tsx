import type { ChartPoint } from './ChartPoint.ts';
import styles from './Sparkline.module.css';

export interface SparklineProps {
  /** What it shows and how it went, such as `Organizations, from 12 in January to 30 in June`. */
  label: string;
  /** At least two, in the order of time. */
  points: readonly ChartPoint[];
}

const width = 100;
const height = 24;

/** A course in the size of a word, beside the number it belongs to; its numbers are listed for those who listen. */
export function Sparkline({ label, points }: SparklineProps) {
  const values = points.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const corners = values.map((value, index) => {
    const x = (index / Math.max(1, values.length - 1)) * width;
    const y = highest === lowest ? height / 2 : height - ((value - lowest) / (highest - lowest)) * height;
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <div className={styles.frame}>
      <svg
        className={styles.line}
        viewBox={`0 -2 ${width} ${height + 4}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        <polyline points={corners.join(' ')} vectorEffect="non-scaling-stroke" />
      </svg>
      <div className={styles.twin}>
        <table>
          <caption>{label}</caption>
          <tbody>
            {points.map(({ label: name, value }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
