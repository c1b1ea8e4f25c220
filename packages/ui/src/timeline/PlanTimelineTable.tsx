import type { Column } from '../table/Column.ts';
import { DataTable } from '../table/DataTable.tsx';
import { type Lane, type PlanTimelineTexts, type Stretch, stateOf } from './Lane.ts';

interface PlanTimelineTableProps {
  label: string;
  lanes: readonly Lane[];
  formatInstant: (instant: string) => string;
  texts: PlanTimelineTexts;
}

/** The twin of the chart for reading: the same facts, a row for each stretch. */
export function PlanTimelineTable({ label, lanes, formatInstant, texts }: PlanTimelineTableProps) {
  const columns: Column<Stretch & { lane: string }>[] = [
    { key: 'stretch', header: texts.stretch, cell: (row) => row.label },
    { key: 'lane', header: texts.lane, cell: (row) => row.lane },
    { key: 'from', header: texts.from, cell: (row) => formatInstant(row.from) },
    {
      key: 'until',
      header: texts.until,
      cell: (row) => (row.until === null ? texts.open : formatInstant(row.until)),
    },
    { key: 'state', header: texts.state, cell: (row) => texts.states[stateOf(row)] },
    { key: 'details', header: texts.details, cell: (row) => row.detail },
  ];
  const rows = lanes.flatMap(({ label: lane, stretches }) =>
    stretches.map((stretch) => ({ ...stretch, lane })),
  );
  return <DataTable caption={label} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
