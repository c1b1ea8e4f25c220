import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase } from '@member-console/db';
import { type Embedded, removeEmbedded, startEmbedded } from '@member-console/db/embedded';
import { migrate } from '@member-console/db/migrate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, type Player } from '../testing/cast.ts';
import { openConsole, type TestConsole } from '../testing/testConsole.ts';

const VIEWER = '{ viewer { person { displayName } defaultOrganization { slug } } }';

/** Has a Postgres of its own, to stop it as it likes. */
describe('when Postgres stops', () => {
  let dataDir: string;
  let postgres: Embedded;
  let console: TestConsole;
  let close: () => Promise<void>;
  let ada: Player;

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'member-console-loss-'));
    postgres = await startEmbedded({ dataDir, throwAway: true });
    await migrate({ connectionString: postgres.connectionString });
    ({ console, close } = await openConsole(postgres.connectionString));
    ada = await enter(console, 'Ada Example');
    await console.database.pool.query(`INSERT INTO system.worker_heartbeats (worker_id) VALUES ('a worker')`);
    // A cluster that is thrown away afterwards writes late, and is stopped without mercy.
    await console.database.pool.query('CHECKPOINT');
  }, 60_000);
  afterAll(async () => {
    await close();
    await postgres.stop();
    await removeEmbedded(dataDir);
  });

  const ready = () => console.send({ method: 'GET', url: '/health/ready' });
  const restart = async () => {
    postgres = await startEmbedded({ dataDir, port: postgres.port, throwAway: true });
  };
  async function expectEverythingIsBack(): Promise<void> {
    const { data, errors } = await ada.ask<{ viewer: { person: { displayName: string } } }>(VIEWER);
    expect(errors).toBeUndefined();
    expect(data.viewer.person.displayName).toBe('Ada Example');
    expect((await ready()).json()).toMatchObject({ status: 'ok', checks: { database: { status: 'ok' } } });
  }

  it('a request that waits for it gets a typed answer, and the next ones work again by themselves', async () => {
    await expectEverythingIsBack();
    const outside = createDatabase({ connectionString: postgres.connectionString });
    const blocker = await outside.pool.connect();
    blocker.on('error', () => {});
    await blocker.query('BEGIN; LOCK TABLE auth.sessions, catalog.plan_ladders IN ACCESS EXCLUSIVE MODE');
    const waiting = [
      ada.ask(VIEWER),
      ada.ask('mutation { updateProfile(input: { displayName: "Ada" }) { __typename } }'),
      console.ask('{ planLadders { id } }'),
    ];
    const waitingForAccounts = console.send({
      method: 'GET',
      url: '/auth/get-session',
      headers: { cookie: ada.cookie },
    });
    await waitFor(async () => {
      const { rows } = await outside.pool.query(
        `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'`,
      );
      // Ada's two requests ask together who she is.
      return rows.length === waiting.length;
    });
    await postgres.stop();
    blocker.release(true);
    await outside.close();

    for (const { status, errors } of await Promise.all(waiting)) {
      expect(status).toBe(200);
      expect(errors).toMatchObject([
        { extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) } },
      ]);
    }
    const accounts = await waitingForAccounts;
    expect(accounts.statusCode).toBe(500);
    expect(accounts.json()).toEqual({ code: 'INTERNAL_SERVER_ERROR', message: expect.any(String) });
    await restart();
    await expectEverythingIsBack();
  });

  it('everything is answered quickly while it is away, and readiness says so', async () => {
    await postgres.stop();
    const started = performance.now();
    const [health, live, question, sign, picture] = await Promise.all([
      ready(),
      console.send({ method: 'GET', url: '/health/live' }),
      ada.ask(VIEWER),
      console.send({
        method: 'POST',
        url: '/auth/sign-in/email',
        headers: { 'content-type': 'application/json', origin: console.rooms.webOrigin },
        payload: { email: ada.email, password: 'a long enough password' },
      }),
      console.send({ method: 'GET', url: `/pictures/${'0'.repeat(40)}` }),
    ]);
    expect(performance.now() - started).toBeLessThan(4000);
    expect(health.statusCode).toBe(503);
    expect(health.json()).toMatchObject({
      status: 'unready',
      checks: {
        database: { status: 'failing', message: 'The database does not answer.' },
        migrations: { status: 'failing' },
      },
    });
    expect(live.statusCode).toBe(200);
    expect(question.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(sign.json()).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(picture.json()).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    for (const { statusCode } of [sign, picture]) expect(statusCode).toBe(500);
    await restart();
    await expectEverythingIsBack();
  });
});

async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not come to that.');
}
