import type { TestConsole, TestPerson } from './testConsole.ts';

/** What a change of plans answered: the success that all share, or a refusal. */
export interface ChangeAnswer {
  readonly __typename: string;
  readonly request?: { readonly id: string };
  readonly grants?: readonly { readonly id: string }[];
  readonly overrides?: readonly { readonly id: string }[];
  readonly shadowedGrants?: readonly { readonly id: string }[];
  readonly transitions?: readonly {
    readonly kind: string;
    readonly from: { readonly name: string } | null;
    readonly to: { readonly name: string } | null;
  }[];
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[] | null;
}

export function changeDocument(name: string, more = ''): string {
  const Name = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return `mutation ($input: ${Name}Input!) { ${name}(input: $input) { __typename
    ... on PlanChangeSuccess { request { id } grants { id } overrides { id } shadowedGrants { id }
      transitions { kind from { name } to { name } } }
    ... on UserError { code message path } ${more} } }`;
}

/** Asks for a change of plans, whatever comes of it. */
export async function tryChange(
  person: TestPerson,
  name: string,
  input: object,
  { more = '', headers = {} }: { more?: string; headers?: Record<string, string> } = {},
): Promise<ChangeAnswer> {
  const variables = { input: { reason: 'Because it is asked for', ...input } };
  const { data, errors } = await person.ask<Record<string, ChangeAnswer>>(
    changeDocument(name, more),
    variables,
    headers,
  );
  const answer = data?.[name];
  if (answer === undefined) throw new Error(`${name}: ${errors?.[0]?.message}`);
  return answer;
}

/** Changes plans. Fails when that is refused. */
export async function change(
  person: TestPerson,
  name: string,
  input: object,
): Promise<Required<ChangeAnswer>> {
  const answer = await tryChange(person, name, input);
  if (answer.request === undefined) throw new Error(`${name} answered ${answer.code}: ${answer.message}`);
  return answer as Required<ChangeAnswer>;
}

/** Ids of the little catalog: products by slug, ladders by slug, resources by key. */
export async function catalogIds({ database }: TestConsole): Promise<(name: string) => string> {
  const { rows } = await database.pool.query<{ name: string; id: string }>(
    `SELECT slug AS name, 'prod_' || replace(id::text, '-', '') AS id FROM catalog.products
     UNION ALL SELECT slug, 'lad_' || replace(id::text, '-', '') FROM catalog.plan_ladders
     UNION ALL SELECT key, 'res_' || replace(id::text, '-', '') FROM catalog.resources`,
  );
  const ids = new Map(rows.map(({ name, id }) => [name, id]));
  return (name) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`There is no ${name} in the catalog.`);
    return id;
  };
}

/** The installation's present, so many days later, as the API writes it. */
export async function inDays({ database }: TestConsole, days: number): Promise<string> {
  const { rows } = await database.pool.query<{ at: Date }>(
    `SELECT system.at() + make_interval(days => $1) AS at`,
    [days],
  );
  return rows[0]?.at.toISOString() ?? '';
}

/** Lets time pass for the whole installation. */
export async function passDays({ database }: TestConsole, days: number): Promise<void> {
  await database.pool.query(
    `UPDATE system.installation SET clock_offset_ms = clock_offset_ms + $1::bigint * 86400000`,
    [days],
  );
}
