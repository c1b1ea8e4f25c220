import { beforeAll, describe, expect, it } from 'vitest';
import { AUDIT_PERFORMERS } from '../testing/auditPerformers.ts';
import { type Player, uuidIn } from '../testing/cast.ts';
import { inAWord, openStage, ROWS, type Stage } from '../testing/matrix.ts';
import { useConsole } from '../testing/testConsole.ts';
import { schema } from './schema.ts';

const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});

interface Entry {
  readonly action: string;
  readonly actor_kind: string;
  readonly actor_id: string;
  readonly reason: string | null;
}

describe('every mutation', () => {
  const test = useConsole({}, { stripe: true });
  let stage: Stage;
  let asked = 0;
  beforeAll(async () => {
    stage = await openStage(test.current);
  });

  /** Everybody who may be able to do it, those with the widest rights first. */
  const performers = (): readonly Player[] => {
    const { players, owner } = stage;
    return [players['operator admin'], owner, players.admin];
  };

  async function entriesOf(requestId: string): Promise<readonly Entry[]> {
    const { rows } = await test.current.database.pool.query<Entry>(
      `SELECT action, actor_kind, actor_id, reason FROM audit.entries
        WHERE request_id = $1 AND action <> 'access.refused'`,
      [requestId],
    );
    return rows;
  }

  /** Carries it out as the first who can, and answers what that left in the audit. */
  async function perform(name: string): Promise<{ by: Player; input: object; entries: readonly Entry[] }> {
    const row = AUDIT_PERFORMERS[name] ?? ROWS[`Mutation.${name}`];
    if (row === undefined) throw new Error(`"${name}" is a new mutation: write its row into ROWS.`);
    const answers: string[] = [];
    for (const by of performers()) {
      const target = (await row.aim?.(stage)) ?? '';
      asked += 1;
      const requestId = `audited-${asked}`;
      const variables = row.variables?.(target, stage) ?? { id: target };
      const answer = await by.ask<Record<string, unknown>>(row.query, variables, {
        'x-request-id': requestId,
      });
      answers.push(inAWord(answer));
      if (!answers.at(-1)?.endsWith('Success')) continue;
      const { input = {} } = variables as { input?: object };
      return { by, input, entries: await entriesOf(requestId) };
    }
    throw new Error(
      `Nobody could carry out "${name}": ${answers.join(', ')}. Say in AUDIT_PERFORMERS how it succeeds.`,
    );
  }

  it.each(mutations)('%s leaves an entry that says who, and why where it was said', async (name) => {
    const { by, input, entries } = await perform(name);
    expect(entries.length, 'Write an entry in the statement of the change.').toBeGreaterThan(0);
    for (const entry of entries.filter(({ actor_kind }) => actor_kind !== 'system')) {
      expect(entry.actor_id).toBe(uuidIn(by.personId));
      if ('reason' in input) expect(entry.reason, entry.action).toBe(input.reason);
    }
    expect(entries.some(({ actor_kind }) => actor_kind === 'operator' || actor_kind === 'member')).toBe(true);
  });

  it('told the audit no secret', async () => {
    const { rows } = await test.current.database.pool.query<{ action: string; told: string }>(
      `SELECT action, coalesce(before, '{}')::text || coalesce(after, '{}')::text || coalesce(reason, '') AS told
         FROM audit.entries`,
    );
    const { rows: secrets } = await test.current.database.pool.query<{ secret: string }>(
      `SELECT token AS secret FROM auth.sessions UNION ALL SELECT password FROM auth.accounts WHERE password IS NOT NULL
       UNION ALL SELECT value FROM auth.verifications`,
    );
    for (const { action, told } of rows) {
      expect(told, action).not.toMatch(/"[^"]*(secret|password|token|cookie)[^"]*":/i);
      expect(secrets.filter(({ secret }) => told.includes(secret))).toEqual([]);
    }
  });
});

describe('what is refused', () => {
  const test = useConsole({}, { stripe: true });
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(test.current);
  });
  const refusals = async (by: Player) => {
    const { rows } = await test.current.database.pool.query(
      `SELECT actor_kind, organization_id, after, request_id FROM audit.entries
        WHERE action = 'access.refused' AND actor_id = $1 ORDER BY after ->> 'asked'`,
      [uuidIn(by.personId)],
    );
    return rows;
  };

  it('leaves one entry a minute, however often and under whatever name it is asked', async () => {
    const { member } = stage.players;
    const question =
      '{ organizations(first: 1) { nodes { id } } again: organizations(first: 1) { nodes { id } } }';
    const before = new Date();
    await Promise.all(Array.from({ length: 20 }, () => member.ask(question)));
    const minutes = Math.floor(Date.now() / 60_000) - Math.floor(before.getTime() / 60_000) + 1;
    const entries = await refusals(member);
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.length).toBeLessThanOrEqual(minutes);
    expect(entries[0]).toMatchObject({
      actor_kind: 'member',
      after: { asked: 'Query.organizations', required: 'operator' },
    });
  });

  it('names what was tried on which organization', async () => {
    const support = stage.players['operator support'];
    const row = ROWS['Mutation.startTrial'];
    const target = (await row?.aim?.(stage)) ?? '';
    await support.ask(row?.query ?? '', row?.variables?.(target, stage) ?? {}, {
      'x-request-id': 'tried-by-support',
    });
    expect(await refusals(support)).toEqual([
      {
        actor_kind: 'operator',
        organization_id: uuidIn(stage.owner.organizationId),
        after: { asked: 'Mutation.startTrial', required: 'plans.manage' },
        request_id: 'tried-by-support',
      },
    ]);
  });

  it('is not recorded of strangers, whom nobody knows', async () => {
    const count = async () => {
      const { rows } = await test.current.database.pool.query<{ count: bigint }>(
        `SELECT count(*) FROM audit.entries WHERE action = 'access.refused'`,
      );
      return rows[0]?.count;
    };
    const before = await count();
    await test.current.ask('{ organizations(first: 1) { nodes { id } } }');
    expect(await count()).toBe(before);
  });
});
