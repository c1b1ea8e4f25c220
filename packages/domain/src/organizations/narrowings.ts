import type { Narrowing } from './listStore.ts';

/** Which organizations. What is null does not narrow. */
export interface OrganizationFilter {
  /** What somebody typed or pasted: part of a name or slug, of a member's e-mail address, or an organization's id. */
  readonly search: { readonly by: 'words' | 'email' | 'id'; readonly text: string } | null;
  readonly typeKey: string | null;
  readonly isSuspended: boolean | null;
}

const SEARCHES = {
  words: { sql: (p: string) => `o.name || ' ' || o.slug ILIKE ${p}`, textFor: part },
  email: {
    sql: (p: string) => `o.id IN (SELECT m.organization_id FROM identity.persons person
                  JOIN organizations.memberships m ON m.person_id = person.id AND m.ended_at IS NULL
                 WHERE person.display_name || ' ' || person.email ILIKE ${p})`,
    textFor: part,
  },
  id: { sql: (p: string) => `o.id = ${p}::uuid`, textFor: (text: string) => text },
} as const;

/** The conditions that a filter stands for. */
export function narrowingsOf({ search, typeKey, isSuspended }: OrganizationFilter): readonly Narrowing[] {
  const found: Narrowing[] = [];
  if (search !== null) {
    const { sql, textFor } = SEARCHES[search.by];
    found.push({ name: search.by, sql, value: textFor(search.text) });
  }
  if (typeKey !== null) found.push({ name: 'type', sql: (p) => `o.type_key = ${p}`, value: typeKey });
  if (isSuspended !== null) found.push({ name: 'suspended', sql: suspended, value: isSuspended });
  return found;
}

/** Any part of a text, letter by letter. */
function part(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

function suspended(parameter: string): string {
  return `EXISTS (SELECT FROM organizations.suspensions s WHERE s.organization_id = o.id AND s.revoked_at IS NULL
                  AND s.starts_at <= system.at() AND (s.ends_at IS NULL OR s.ends_at > system.at())) = ${parameter}::boolean`;
}
