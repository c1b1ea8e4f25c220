/** One value of a series. */
export interface ChartPoint {
  /** When or which, such as `March`. */
  label: string;
  value: number;
}

export interface ChartTexts {
  /** Opens the table with the same numbers. */
  asTable: string;
  /** What the labels are, such as `Month`. */
  label: string;
  /** What the values are, such as `New organizations`. */
  value: string;
}
