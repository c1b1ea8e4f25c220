import { recordStatements } from '@member-console/testing/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { enter, enterOperator, type Player, uuidIn } from '../testing/cast.ts';
import { useConsole } from '../testing/testConsole.ts';
import { schema } from './schema.ts';

const START = `mutation ($input: StartViewingInput!) { startViewing(input: $input) {
  __typename ... on StartViewingSuccess { viewing { id endsAt } } ... on UserError { code path } } }`;
const END = `mutation ($input: EndViewingInput!) { endViewing(input: $input) { __typename } }`;
const WHO_ASKS = '{ viewer { person { displayName } operatorRole viewing { id operatorName reason } } }';

interface Entry {
  readonly action: string;
  readonly actor_id: string;
  readonly on_behalf_of: string | null;
  readonly after: unknown;
}

describe("looking with a member's eyes", () => {
  const test = useConsole();
  let olga: Player;
  let sue: Player;
  let ada: Player;

  beforeAll(async () => {
    olga = await enterOperator(test.current, 'Olga Operator', 'admin');
    sue = await enterOperator(test.current, 'Sue Support', 'support');
    ada = await enter(test.current, 'Ada Example');
  });

  async function start(operator: Player, person: Player): Promise<string> {
    const { data } = await operator.ask<{ startViewing: { viewing: { id: string } } }>(START, {
      input: { personId: person.personId, reason: 'She asked for help' },
    });
    return data.startViewing.viewing.id;
  }
  const through = (operator: Player, id: string, query = WHO_ASKS, variables: object = {}) =>
    operator.ask<{ viewer: unknown } | null>(query, variables, { 'x-view-as': id });
  const entriesOf = async (id: string): Promise<readonly Entry[]> => {
    const { rows } = await test.current.database.pool.query<Entry>(
      `SELECT action, actor_id, on_behalf_of, after FROM audit.entries WHERE after ->> 'viewing' = $1 ORDER BY id`,
      [id],
    );
    return rows;
  };

  it('answers as that person until it ends, and the audit names both', async () => {
    const id = await start(sue, ada);
    expect((await through(sue, id)).data).toEqual({
      viewer: {
        person: { displayName: 'Ada Example' },
        operatorRole: null,
        viewing: { id, operatorName: 'Sue Support', reason: 'She asked for help' },
      },
    });
    const refused = await through(
      sue,
      id,
      'mutation ($input: CreateSiteInput!) { createSite(input: $input) { __typename } again: createSite(input: $input) { __typename } }',
      { input: { organizationId: ada.organizationId, name: 'adas-garden' } },
    );
    expect(refused.status).toBe(200);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', required: 'viewing.none' });
    await sue.ask(END, { input: { viewingId: id } });
    expect((await through(sue, id)).errors?.[0]?.extensions).toMatchObject({ required: 'viewing.live' });
    const both = { actor_id: uuidIn(sue.personId), on_behalf_of: uuidIn(ada.personId) };
    expect(await entriesOf(id)).toEqual([
      { action: 'person.viewing_started', ...both, after: { viewing: id } },
      {
        action: 'person.change_refused',
        ...both,
        after: { viewing: id, asked: ['createSite', 'createSite'] },
      },
      { action: 'person.viewing_ended', ...both, after: { viewing: id } },
    ]);
  });

  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ name }) => name);
  it.each(mutations)('refuses %s, whatever it is given', async (name) => {
    const id = await start(olga, ada);
    const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;

    const document = `mutation ($input: ${input}!) { ${name}(input: $input) { __typename } }`;
    const before = await counts();
    const { errors } = await through(olga, id, document, { input: {} });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', required: 'viewing.none' });
    expect((await entriesOf(id)).at(-1)).toMatchObject({
      action: 'person.change_refused',
      actor_id: uuidIn(olga.personId),
      on_behalf_of: uuidIn(ada.personId),
      after: { viewing: id, asked: [name] },
    });
    expect(await counts()).toEqual(before);
  });

  it('is of no use to anybody else, and that they tried is recorded', async () => {
    const id = await start(olga, ada);
    for (const somebody of [sue, ada]) {
      const { errors } = await through(somebody, id);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', required: 'viewing.live' });
    }
    expect((await test.current.ask(WHO_ASKS, {}, { 'x-view-as': id })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect(await entriesOf(id)).toMatchObject([
      { action: 'person.viewing_started' },
      {
        action: 'person.viewing_refused',
        actor_id: uuidIn(sue.personId),
        on_behalf_of: uuidIn(ada.personId),
      },
      {
        action: 'person.viewing_refused',
        actor_id: uuidIn(ada.personId),
        on_behalf_of: uuidIn(ada.personId),
      },
    ]);
  });

  it.each(['', 'nonsense', '00000000-0000-7000-8000-000000000000', 'a'.repeat(900)])(
    'by %j is nothing, and nobody is answered as themselves instead',
    async (id) => {
      const { errors } = await through(olga, id);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', required: 'viewing.live' });
    },
  );

  it('shows no sessions, and an operator as the member that they are', async () => {
    const id = await start(sue, olga);
    for (const field of ['sessions { id }', 'currentSession { id }']) {
      const { errors } = await through(sue, id, `{ viewer { ${field} } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', required: 'session.own' });
    }
    const { errors } = await through(sue, id, '{ organizations(first: 1) { nodes { id } } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', required: 'operator' });
  });

  it('leaves nothing in the audit that the person shown would seem to have done', async () => {
    const id = await start(olga, ada);
    await through(olga, id, '{ organizations(first: 1) { nodes { id } } }');
    await through(olga, id, 'mutation { signOutEverywhere(input: { keepCurrent: false }) { __typename } }');
    const { rows } = await test.current.database.pool.query(
      `SELECT FROM audit.entries WHERE action = 'access.refused' AND actor_id = $1 AND on_behalf_of = $2`,
      [uuidIn(olga.personId), uuidIn(ada.personId)],
    );
    expect(rows.length).toBeGreaterThan(0);
    const own = await test.current.database.pool.query(
      `SELECT FROM audit.entries WHERE action = 'access.refused' AND actor_id = $1`,
      [uuidIn(ada.personId)],
    );
    expect(own.rows).toEqual([]);
  });

  it('ends by itself after a quarter of an hour, with the role, and when it is started again', async () => {
    const { pool } = test.current.database;
    const first = await start(sue, ada);
    const second = await start(sue, ada);
    expect((await through(sue, first)).errors).toBeDefined();
    expect((await through(sue, second)).errors).toBeUndefined();
    await pool.query(`UPDATE identity.operators SET revoked_at = system.at() WHERE person_id = $1`, [
      uuidIn(sue.personId),
    ]);
    expect((await through(sue, second)).errors?.[0]?.extensions).toMatchObject({ required: 'viewing.live' });
    await pool.query(`UPDATE identity.operators SET revoked_at = NULL WHERE person_id = $1`, [
      uuidIn(sue.personId),
    ]);
    await pool.query(
      `UPDATE identity.viewings SET starts_at = starts_at - interval '15 minutes', ends_at = ends_at - interval '15 minutes'
        WHERE id = $1`,
      [second],
    );
    expect((await through(sue, second)).errors?.[0]?.extensions).toMatchObject({ required: 'viewing.live' });
  });

  it('is not for oneself, and never without a reason', async () => {
    for (const [personId, reason, path] of [
      [olga.personId, 'To see myself', ['personId']],
      [ada.personId, '  ', ['reason']],
    ]) {
      const { data } = await olga.ask<{ startViewing: unknown }>(START, { input: { personId, reason } });
      expect(data.startViewing).toMatchObject({ __typename: 'ValidationError', path });
    }
  });

  it('closes every door that changes something', async () => {
    const id = await start(olga, ada);
    const response = await test.current.send({
      method: 'POST',
      url: '/auth/sign-out',
      headers: {
        cookie: olga.cookie,
        origin: test.current.rooms.webOrigin,
        'content-type': 'application/json',
        'x-view-as': id,
      },
      payload: {},
    });
    expect(response.statusCode).toBe(403);
    expect((await olga.ask(WHO_ASKS)).errors).toBeUndefined();
  });

  it('costs one statement, and nothing without the header', async () => {
    const id = await start(olga, ada);
    const recorded = recordStatements(test.current.database);
    await olga.ask(WHO_ASKS);
    expect(recorded.texts).toHaveLength(1);
    await through(olga, id);
    recorded.stop();
    expect(recorded.texts).toHaveLength(3);
  });

  /** What a change would have left. */
  async function counts(): Promise<unknown> {
    const { rows } = await test.current.database.pool.query(
      `SELECT (SELECT count(*) FROM integrations.sites) AS sites, (SELECT sum(version) FROM entitlements.pools) AS pools,
              (SELECT count(*) FROM organizations.suspensions) AS suspensions, (SELECT count(*) FROM organizations.notes) AS notes,
              (SELECT count(*) FROM auth.sessions) AS sessions, (SELECT count(*) FROM catalog.products) AS products,
              (SELECT count(*) FROM identity.viewings WHERE ended_at IS NOT NULL) AS ended`,
    );
    return rows[0];
  }
});
