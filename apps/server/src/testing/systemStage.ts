import { newId } from '@member-console/domain/kernel';
import type { TestConsole } from './testConsole.ts';

/** Things of the operators' own, each made anew beside the commands. */
export const systemStage = {
  /** Answers the address of somebody who has signed in before. */
  async person({ database }: TestConsole): Promise<string> {
    const id = newId();
    const email = `${id}@demo.test`;
    await database.pool.query(
      `INSERT INTO identity.persons (id, auth_user_id, display_name, email) VALUES ($1::uuid, $1::uuid::text, 'Somebody', $2)`,
      [id, email],
    );
    return email;
  },
  /** A running term in the role `support`; answers its id. */
  async term(console: TestConsole): Promise<string> {
    const email = await systemStage.person(console);
    const { rows } = await console.database.pool.query<{ id: string }>(
      `INSERT INTO identity.operators (person_id, role, starts_at, reason)
       SELECT id, 'support', system.at(), 'For a test' FROM identity.persons WHERE email = $1 RETURNING id`,
      [email],
    );
    return rows[0]?.id ?? '';
  },
  /** A job that has failed for good; answers its id. */
  async failedJob({ database }: TestConsole): Promise<string> {
    const { rows } = await database.pool.query<{ id: bigint }>(
      `SELECT id FROM graphile_worker.permanently_fail_jobs(ARRAY[
         (SELECT (graphile_worker.add_job('for.a_test', '{}')).id)], 'It went wrong.')`,
    );
    return jobIdOf(rows[0]?.id);
  },
  /** A job that waits for tomorrow; answers its id. */
  async waitingJob({ database }: TestConsole): Promise<string> {
    const { rows } = await database.pool.query<{ id: bigint }>(
      `SELECT (graphile_worker.add_job('for.a_test', '{}', run_at => now() + interval '1 day')).id AS id`,
    );
    return jobIdOf(rows[0]?.id);
  },
  /** A mail that the mail server refused; answers its id. */
  async failedMail({ database }: TestConsole): Promise<string> {
    const id = newId();
    await database.pool.query(
      `INSERT INTO mail.outbound_emails (id, dedupe_key, kind, message_id, from_address, to_address, locale, subject,
                                         html, text, state, next_attempt_at, created_at)
       VALUES ($1::uuid, $1::uuid::text, 'verifyEmail', '<a@b>', 'a@demo.test', 'b@demo.test', 'en', 'Hello', '', '', 'failed', now(), now())`,
      [id],
    );
    return id;
  },
};

/** The queue's number of a job as the domain names it. */
function jobIdOf(number: bigint | undefined): string {
  return `a0b00000-0000-7000-8000-${BigInt(number ?? 0)
    .toString(16)
    .padStart(12, '0')}`;
}
