import { isObjectType, isUnionType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { BAD_INPUTS, type People } from '../testing/badInputs.ts';
import { countSites, enter, type Player, placeSite, uuidIn } from '../testing/cast.ts';
import { type GraphqlAnswer, useConsole } from '../testing/testConsole.ts';
import { schema } from './schema.ts';

const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});

describe('every mutation', () => {
  const test = useConsole({}, { stripe: true });
  let people: People;
  /** Cookies of sessions that are no more, or never were. */
  let over: readonly string[];

  beforeAll(async () => {
    const [ada, bob] = [await enter(test.current, 'Ada Example'), await enter(test.current, 'Bob Example')];
    await placeSite(test.current, bob, { label: 'taken' });
    const { data } = await bob.ask<{ viewer: { currentSession: { id: string } } }>(
      '{ viewer { currentSession { id } } }',
    );
    people = {
      ada,
      bob,
      ids: {
        adasSite: await placeSite(test.current, ada, { label: 'adas-site' }),
        bobsSite: await placeSite(test.current, bob, { label: 'bobs-site' }),
        bobsSession: data.viewer.currentSession.id,
        adasOrganization: ada.organizationId,
        bobsOrganization: bob.organizationId,
      },
    };
    await countSites(test.current, ada.organizationId, 0);
    const [expired, revoked] = [
      await test.current.signIn('Eve Example'),
      await test.current.signIn('Rob Example'),
    ];
    await test.current.database.pool.query(
      `UPDATE auth.sessions SET expires_at = now() - interval '1 second' WHERE token = $1`,
      [/=([^.]+)/.exec(expired.cookie)?.[1]],
    );
    await revoked.ask('mutation { signOutEverywhere(input: { keepCurrent: false }) { __typename } }');
    const forged = ada.cookie.replace(/\.(.)/, (_, letter) => (letter === 'A' ? '.B' : '.A'));
    over = [expired.cookie, revoked.cookie, forged, `${ada.cookie.split('=')[0]}=`, 'nonsense', ''];
  });

  it('has cases here', () => {
    for (const name of mutations) {
      expect(
        name in BAD_INPUTS,
        `"${name}" is a new mutation: say in BAD_INPUTS what may be wrong with its input.`,
      ).toBe(true);
    }
  });

  it.each(mutations)('%s answers bad input by its type, and changes nothing', async (name) => {
    const before = await everything();
    for (const [input, expected] of BAD_INPUTS[name]?.(people) ?? []) {
      const answer = await mutate(people.ada, name, input);
      expect(inAWord(name, answer), JSON.stringify(input).slice(0, 200)).toBe(expected);
      expect(answer.status).toBe(expected === 'BAD_USER_INPUT' ? 400 : 200);
    }
    for (const input of [undefined, null, 7, 'a', [[]]]) {
      expect(inAWord(name, await mutate(people.ada, name, input))).toBe('BAD_USER_INPUT');
    }
    expect(await everything()).toEqual(before);
  });

  it.each(mutations)('%s is UNAUTHENTICATED with a session that is over, forged, or none', async (name) => {
    const [input] = BAD_INPUTS[name]?.(people).find(([, expected]) => expected !== 'BAD_USER_INPUT') ?? [
      { keepCurrent: false },
    ];
    for (const cookie of over) {
      const { data, errors, status } = await test.current.ask(
        documentOf(name),
        { input },
        cookie ? { cookie } : {},
      );
      expect(
        errors?.map(({ extensions }) => extensions.code),
        cookie,
      ).toEqual(['UNAUTHENTICATED']);
      expect(data).toBeNull();
      expect(status).toBe(200);
    }
  });

  it('of a suspended organization is refused as INVALID_STATE', async () => {
    const { pool } = test.current.database;
    await pool.query(
      `INSERT INTO organizations.suspensions (organization_id, starts_at, reason) VALUES ($1, system.at(), 'test')`,
      [uuidIn(people.bob.organizationId)],
    );
    const asked = {
      createSite: { organizationId: people.bob.organizationId, name: 'garden' },
      archiveSite: { siteId: people.ids.bobsSite },
      restoreSite: { siteId: people.ids.bobsSite },
      openSite: { siteId: people.ids.bobsSite },
    };
    for (const [name, input] of Object.entries(asked)) {
      expect(inAWord(name, await mutate(people.bob, name, input))).toBe('InvalidState');
    }
  });

  /** Whatever a mutation could have changed. */
  async function everything(): Promise<unknown> {
    const { rows } = await test.current.database.pool.query(
      `SELECT (SELECT json_agg(s ORDER BY id) FROM integrations.sites s) AS sites,
              (SELECT json_agg(p ORDER BY id) FROM identity.persons p) AS persons,
              (SELECT json_agg(p ORDER BY key) FROM identity.person_pictures p) AS pictures,
              (SELECT json_agg(u ORDER BY pool_id) FROM entitlements.usage_counters u) AS usage,
              (SELECT count(*) FROM audit.entries WHERE action <> 'access.refused') AS entries,
              (SELECT json_agg(p ORDER BY id) FROM entitlements.pools p) AS pools,
              (SELECT count(*) FROM auth.sessions) AS sessions,
              (SELECT count(*) FROM mail.outbound_emails) AS mails`,
    );
    return rows[0];
  }
});

interface Result {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly issues?: readonly {
    readonly path: readonly string[];
    readonly code: string;
    readonly message: string;
  }[];
}

function documentOf(name: string): string {
  const field = schema.getMutationType()?.getFields()[name];
  const result = schema.getType(String(field?.type).replace('!', ''));
  const mayBeInvalid =
    isUnionType(result) &&
    result.getTypes().some((type) => isObjectType(type) && type.name === 'ValidationError');
  const issues = mayBeInvalid ? '... on ValidationError { issues { path code message } }' : '';
  return `mutation ($input: ${field?.args[0]?.type}) { ${name}(input: $input) { __typename ... on UserError { code message path } ${issues} } }`;
}

function mutate(
  player: Player,
  name: string,
  input: unknown,
): Promise<GraphqlAnswer<Record<string, Result> | null>> {
  return player.ask(documentOf(name), { input });
}

/** The code at the top, or the member of the union, whose code must be its name in capitals. */
function inAWord(name: string, { data, errors }: GraphqlAnswer<Record<string, Result> | null>): string {
  if (errors?.[0]) return errors[0].extensions.code;
  const { __typename = '', code, message, issues = [] } = data?.[name] ?? {};
  expect(code).toBe(__typename.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toUpperCase());
  expect(message?.length).toBeGreaterThan(10);
  return [__typename, ...issues.flatMap((issue) => [issue.path.join('.'), issue.code])].join(' ');
}
