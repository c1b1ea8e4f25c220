import { describe, expect, it } from 'vitest';
import { createLogger } from '../logger.ts';
import { useConsole } from '../testing/testConsole.ts';

interface Line {
  readonly level: number;
  readonly time: string;
  readonly msg: string;
  readonly requestId?: string;
}

const lines: string[] = [];
const logger = createLogger('debug', { write: (line) => lines.push(line) });

/** What must never be in a log, with a name for when it is. */
const SECRETS: Readonly<Record<string, string | RegExp>> = {
  'a password': /a long enough password|wrong password here|newer password here/,
  'an address': /@demo\.test|%40demo/i,
  'a bearer token': 'mck_live_secret',
  'a key of the console': /more than thirty-two characters/,
  'a name': /Ada Example|Nora Newcomer/,
  'a session': /member_console\.session/,
};

describe('the log', () => {
  const test = useConsole({}, { logger });

  async function post(url: string, body: object, headers: Record<string, string> = {}) {
    const origin = test.current.rooms.webOrigin;
    return test.current.send({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json', origin, 'user-agent': 'Firefox/140.0', ...headers },
      payload: JSON.stringify(body),
    });
  }
  const written = () => lines.map((line) => JSON.parse(line) as Line);

  it('tells of every request, by its id, and of nobody', async () => {
    const ada = await test.current.signIn('Ada Example');
    const session = /=([^.]+)/.exec(ada.cookie)?.[1] ?? 'none';
    const authorization = { authorization: 'Bearer mck_live_secret' };

    await post('/auth/sign-up/email', {
      email: 'nora@demo.test',
      password: 'newer password here',
      name: 'Nora Newcomer',
    });
    await post('/auth/sign-in/email', { email: 'ada.example@demo.test', password: 'wrong password here' });
    await post('/auth/request-password-reset', { email: 'ada.example@demo.test' });
    await post('/auth/reset-password', { token: 'mck_live_secret', newPassword: 'newer password here' });
    await post(
      '/auth/change-password',
      { currentPassword: 'wrong password here', newPassword: 'newer password here' },
      { cookie: ada.cookie },
    );
    await test.current.send({
      method: 'GET',
      url: '/auth/verify-email?token=mck_live_secret&email=ada%40demo.test',
      headers: authorization,
    });
    await test.current.send({
      method: 'GET',
      url: '/nowhere?email=ada%40demo.test&token=mck_live_secret',
      headers: { cookie: ada.cookie },
    });
    await test.current.send({ method: 'GET', url: '/dev/mail.json?to=nora%40demo.test' });
    await ada.ask('{ viewer { person { displayName email } } }', {}, authorization);
    await ada.ask('{ viewer { person { nothing } } }');
    await ada.ask('{ viewer ');
    await ada.ask('query ($id: ID!) { node(id: $id) { id } }', { id: 'ada.example@demo.test' });
    await ada.ask('mutation { updateProfile(input: { displayName: "Nora Newcomer" }) { __typename } }');
    await ada.ask('mutation { requestEmailChange(input: { newEmail: "else@demo.test" }) { __typename } }');
    await post(
      '/graphql',
      { query: '{ viewer { person { email } } }', variables: 'nora@demo.test' },
      authorization,
    );
    await test.current.send({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: '{"query": "nora@demo.test',
    });

    const requests = written().filter(({ msg }) => msg === 'request');
    expect(requests.length).toBe(17);
    expect(requests[0]).toMatchObject({ level: 30, method: 'POST', route: '/auth/*', status: 200 });
    expectDiscretion(session);
  });

  it('tells of a defect where it arose, and still of nobody', async () => {
    const ada = await test.current.signIn('Ada Example');
    const session = /=([^.]+)/.exec(ada.cookie)?.[1] ?? 'none';
    const { pool } = test.current.database;
    lines.length = 0;
    // A view follows the table that it reads, whatever that is called: each is put out of the way by itself.
    const asked = ['identity.persons', 'integrations.sites', 'auth.live_sessions'];
    const broken = [...asked, 'auth.users', 'identity.person_pictures'];
    for (const table of broken) {
      await pool.query(`ALTER TABLE ${table} RENAME TO away`);
      const { errors, body } = await ada.ask(
        '{ viewer { person { email } defaultOrganization { sites { nodes { title } } } } }',
        {},
        { 'x-request-id': 'the-defective-one' },
      );
      if (asked.includes(table)) {
        expect(errors?.[0]?.extensions).toEqual({
          code: 'INTERNAL_SERVER_ERROR',
          requestId: 'the-defective-one',
        });
        expect(body).not.toMatch(/away|relation|sites" does/);
      }
      const auth = await post('/auth/sign-in/email', {
        email: 'ada.example@demo.test',
        password: 'wrong password here',
      });
      if (table === 'auth.users') {
        expect(auth.statusCode).toBe(500);
        expect(auth.json().code).toBe('INTERNAL_SERVER_ERROR');
      }
      const picture = await test.current.send({ method: 'GET', url: `/pictures/${'0'.repeat(40)}` });
      if (table === 'identity.person_pictures') {
        expect(picture.statusCode).toBe(500);
        expect(picture.json()).toMatchObject({
          code: 'INTERNAL_SERVER_ERROR',
          requestId: picture.headers['x-request-id'],
        });
      }
      await pool.query(`ALTER TABLE ${table.split('.')[0]}.away RENAME TO ${table.split('.')[1]}`);
    }
    const defects = written().filter(({ level }) => level >= 50);
    expect(defects.map(({ msg }) => msg)).toEqual(
      expect.arrayContaining(['resolver failed', 'account request failed', 'request failed']),
    );
    expect(lines.join('')).toContain('42P01');
    expectDiscretion(session);
  });

  function expectDiscretion(session: string): void {
    for (const line of lines) {
      expect(JSON.parse(line).requestId, `A line without a request's id: ${line}`).toMatch(/^[\w-]{8,64}$/);
      expect(line.includes(session), `A session in the log: ${line}`).toBe(false);
      for (const [what, secret] of Object.entries(SECRETS)) {
        const isThere = typeof secret === 'string' ? line.includes(secret) : secret.test(line);
        expect(isThere, `${what} in the log: ${line}`).toBe(false);
      }
    }
  }
});
