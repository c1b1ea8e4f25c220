import type { Row } from './matrix.ts';

/** How operators ask across all domains. */
export const OVERSIGHT_ROWS: Readonly<Record<string, Row>> = {
  'Query.find': { query: '{ find(text: "olive owner") { id } }' },
  'Query.operatorOverview': { query: '{ operatorOverview { at } }' },
};
