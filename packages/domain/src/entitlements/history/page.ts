/** A place in a history: the instant and the id of a row, which is itself not repeated. */
export interface HistoryPlace {
  readonly at: Date;
  readonly id: string;
}

/** A page of a history, which begins with the newest. */
export interface HistoryPage {
  readonly after: HistoryPlace | null;
  readonly before: HistoryPlace | null;
  /** From the end: rows come in reverse. */
  readonly backward: boolean;
  readonly limit: number;
}

/** SQL of a page by keyset over an instant and the row's id; `$1` is the organization, `$2`–`$6` are `pageValues`. */
export function pageSql(instant: string, id: string, backward: boolean): string {
  const direction = backward ? 'ASC' : 'DESC';
  return `($3::timestamptz IS NULL OR (${instant}, ${id}) < ($3, $4::uuid))
      AND ($5::timestamptz IS NULL OR (${instant}, ${id}) > ($5, $6::uuid))
    ORDER BY ${instant} ${direction}, ${id} ${direction} LIMIT $2`;
}

export function pageValues({ limit, after, before }: HistoryPage): readonly unknown[] {
  return [limit, after?.at ?? null, after?.id ?? null, before?.at ?? null, before?.id ?? null];
}

/** SQL for whether the viewer may see `pool`'s organization: `$2` is the person, `$3` whether it is an operator. */
export const VISIBLE = `($3 OR EXISTS (SELECT FROM organizations.memberships m
    WHERE m.organization_id = pool.organization_id AND m.person_id = $2 AND m.ended_at IS NULL))`;
