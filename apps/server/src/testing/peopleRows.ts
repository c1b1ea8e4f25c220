import { newId } from '@member-console/domain/kernel';
import { enter, join, type Player, uuidIn } from './cast.ts';
import type { Row, Stage } from './matrix.ts';

const NOTHING = '0'.repeat(32);

/** A cooperative of its own for one cell, with the member and the administrator in it: what is done there disturbs nobody. */
async function found(stage: Stage, more: { readonly isSuspended?: boolean } = {}): Promise<string> {
  const id = newId();
  await stage.console.database.pool.query(
    `WITH founded AS (
       INSERT INTO organizations.organizations (id, slug, name, type_key)
       VALUES ($1, 'coop-' || $2, 'Cooperative', 'cooperative') RETURNING id),
     pool AS (INSERT INTO entitlements.pools (organization_id) SELECT id FROM founded)
     INSERT INTO organizations.suspensions (organization_id, starts_at, reason)
     SELECT id, system.at(), 'For the matrix' FROM founded WHERE $3`,
    [id, id.replaceAll('-', ''), more.isSuspended ?? false],
  );
  const organizationId = `org_${id.replaceAll('-', '')}`;
  await join(stage.console, stage.players.member, organizationId, 'member');
  await join(stage.console, stage.players.admin, organizationId, 'admin');
  return organizationId;
}

/** A note on the owner's organization. */
async function note({ console, owner, players }: Stage): Promise<string> {
  const id = newId();
  await console.database.pool.query(
    `INSERT INTO organizations.notes (id, organization_id, body, written_at, written_by)
     VALUES ($1, $2, 'For the matrix', system.at(), $3)`,
    [id, uuidIn(owner.organizationId), uuidIn(players['operator admin'].personId)],
  );
  return `note_${id.replaceAll('-', '')}`;
}

/** A viewing of the administrator among the operators. */
export async function view({ players }: Stage, { personId }: Player): Promise<string> {
  const { data } = await players['operator admin'].ask<{ startViewing: { viewing: { id: string } } }>(
    `mutation ($input: StartViewingInput!) { startViewing(input: $input) { ... on StartViewingSuccess { viewing { id } } } }`,
    { input: { personId, reason: 'To see what they see' } },
  );
  return data.startViewing.viewing.id;
}

const mutation = (name: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on UserError { code message path } } }`;

/** How each row about organizations and persons is asked, as operators govern them. */
export const PEOPLE_ROWS: Readonly<Record<string, Row>> = {
  'node OrganizationNote': {
    query: 'query ($id: ID!) { node(id: $id) { id ... on OrganizationNote { of: __typename } } }',
    aim: note,
    absent: `note_${NOTHING}`,
  },
  'Mutation.suspendOrganization': {
    query: mutation('suspendOrganization'),
    aim: (stage) => found(stage),
    absent: `org_${NOTHING}`,
    variables: (organizationId) => ({ input: { organizationId, reason: 'For the matrix' } }),
  },
  'Mutation.restoreOrganization': {
    query: mutation('restoreOrganization'),
    aim: (stage) => found(stage, { isSuspended: true }),
    absent: `org_${NOTHING}`,
    variables: (organizationId) => ({ input: { organizationId, reason: 'For the matrix' } }),
  },
  'Query.persons': { query: '{ persons(first: 1) { nodes { id } } }' },
  'Query.person': {
    query: 'query ($id: ID!) { person(id: $id) { id } }',
    aim: async ({ owner }) => owner.personId,
    absent: `per_${NOTHING}`,
  },
  'Person.sessions': {
    query:
      'query ($id: ID!) { node(id: $id) { ... on Person { sessions { id } operatorRole memberships { nodes { id } } organizationCount } } }',
    aim: async ({ owner }) => owner.personId,
    absent: `per_${NOTHING}`,
  },
  'Mutation.signOutPersonEverywhere': {
    query: mutation('signOutPersonEverywhere'),
    aim: async ({ console }) => (await enter(console, 'Paula Passing')).personId,
    absent: `per_${NOTHING}`,
    variables: (personId) => ({ input: { personId, reason: 'For the matrix' } }),
  },
  'Mutation.startViewing': {
    query: mutation('startViewing'),
    aim: async ({ owner }) => owner.personId,
    absent: `per_${NOTHING}`,
    variables: (personId) => ({ input: { personId, reason: 'For the matrix' } }),
  },
  'Mutation.endViewing': {
    query: mutation('endViewing'),
    aim: (stage) => view(stage, stage.owner),
    absent: '00000000-0000-0000-0000-000000000000',
    variables: (viewingId) => ({ input: { viewingId } }),
  },
  'Mutation.addNote': {
    query: mutation('addNote'),
    aim: async ({ owner }) => owner.organizationId,
    absent: `org_${NOTHING}`,
    variables: (organizationId) => ({ input: { organizationId, text: 'For the matrix' } }),
  },
  'Mutation.takeBackNote': {
    query: mutation('takeBackNote'),
    aim: note,
    absent: `note_${NOTHING}`,
    variables: (noteId) => ({ input: { noteId } }),
  },
};
