import { DataTable } from '../table/DataTable.tsx';
import type { ChartPoint, ChartTexts } from './ChartPoint.ts';

interface ChartTableProps {
  title: string;
  points: readonly ChartPoint[];
  format: (value: number) => string;
  texts: ChartTexts;
}

/** The twin of a chart for reading: the same numbers, a row each. */
export function ChartTable({ title, points, format, texts }: ChartTableProps) {
  return (
    <DataTable
      caption={title}
      columns={[
        { key: 'label', header: texts.label, cell: ({ label }) => label },
        { key: 'value', header: texts.value, align: 'end', cell: ({ value }) => format(value) },
      ]}
      rows={points}
      rowKey={({ label }) => label}
    />
  );
}
