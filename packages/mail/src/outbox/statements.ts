import type { Statement } from '@member-console/db';

/** The job that delivers one message. Payload: `{ emailId }`. One job per message at a time. */
export const deliverTask = 'mail.deliver';

const now = `date_trunc('milliseconds', clock_timestamp())`;
const job = (runAt: string) =>
  `system.enqueue('${deliverTask}', json_build_object('emailId', id), '${deliverTask}:' || id, ${runAt})`;
const after = (milliseconds: string) => `${now} + ${milliseconds} * interval '1 millisecond'`;

const statement = (name: string, text: string): Statement => ({ name: `mail.${name}`, text });

/** Writes the message and its job, or nothing when its dedupe key is known. */
export const enqueue = statement(
  'enqueue',
  `WITH fresh AS (
     INSERT INTO mail.outbound_emails
       (id, dedupe_key, kind, message_id, from_address, to_address, locale, subject, html, text,
        created_at, next_attempt_at)
     SELECT id, $1, $2, '<' || id || '@' || $3::text || '>', $4, $5, $6, $7, $8, $9, at, at
     FROM (SELECT uuidv7() AS id, ${now} AS at) AS born
     ON CONFLICT (dedupe_key) DO NOTHING
     RETURNING id, next_attempt_at
   )
   SELECT ${job('next_attempt_at')} FROM fresh`,
);

/** Takes a due message for one conversation of at most $2 milliseconds; no row when somebody else has it. */
export const claim = statement(
  'claim',
  `UPDATE mail.outbound_emails
   SET state = 'sending', attempts = attempts + 1, lease_until = ${after('$2')}
   WHERE id = $1 AND state = 'queued' AND next_attempt_at <= clock_timestamp()
   RETURNING attempts, deferrals, id, message_id AS "messageId", kind, from_address AS "from",
             to_address AS "to", locale, subject, html, text`,
);

/** A later look at a message of which another worker may still be speaking, once it must have finished. */
export const lookAgain = statement(
  'lookAgain',
  `SELECT state, ${job('lease_until')} FROM mail.outbound_emails WHERE id = $1 AND state = 'sending'`,
);

export const stateOf = statement('stateOf', 'SELECT state FROM mail.outbound_emails WHERE id = $1');

// How a conversation ended is recorded by the newest attempt alone, also when it comes back after it was
// given up: then the truth replaces `unknown`.
const ours = `id = $1 AND attempts = $2 AND state IN ('sending', 'unknown')`;

export const recordSent = statement(
  'recordSent',
  `UPDATE mail.outbound_emails
   SET state = 'sent', sent_at = ${now}, html = NULL, text = NULL, lease_until = NULL, last_error = NULL
   WHERE ${ours}`,
);

/** Puts the message back, to be tried again in $4 milliseconds, give or take a tenth. */
export const recordDeferred = statement(
  'recordDeferred',
  `WITH put_back AS (
     UPDATE mail.outbound_emails
     SET state = 'queued', lease_until = NULL, last_error = $3, deferrals = deferrals + 1,
         next_attempt_at = ${after('($4::float8 * (0.9 + 0.2 * random()))')}
     WHERE ${ours}
     RETURNING id, next_attempt_at
   )
   SELECT ${job('next_attempt_at')} FROM put_back`,
);

/** $4 is `failed` or `unknown`. */
export const recordEnd = statement(
  'recordEnd',
  `UPDATE mail.outbound_emails SET state = $4, lease_until = NULL, last_error = $3 WHERE ${ours}`,
);

/** Conversations that outlived their lease: their worker died, and whether the message left, nobody knows. */
export const giveUpAbandoned = statement(
  'giveUpAbandoned',
  `UPDATE mail.outbound_emails
   SET state = 'unknown', lease_until = NULL, last_error = 'the worker stopped during the conversation'
   WHERE state = 'sending' AND lease_until < clock_timestamp() AND ($1::uuid IS NULL OR id = $1)
   RETURNING id, kind, attempts`,
);

/** Gives overdue messages a job again, in case theirs was lost; a job that is merely late keeps its place. */
export const reviveOverdue = statement(
  'reviveOverdue',
  `SELECT ${job('next_attempt_at')}
   FROM (SELECT id, next_attempt_at FROM mail.outbound_emails
         WHERE state = 'queued' AND next_attempt_at < clock_timestamp() - interval '1 minute'
         ORDER BY next_attempt_at LIMIT 500) AS overdue`,
);

/** A person's decision to send an unknown or failed message again, with its audit entry. */
export const resend = statement(
  'resend',
  `WITH again AS (
     UPDATE mail.outbound_emails
     SET state = 'queued', deferrals = 0, next_attempt_at = ${now}
     WHERE id = $1 AND state IN ('unknown', 'failed')
     RETURNING id, next_attempt_at
   )
   SELECT ${job('next_attempt_at')}, audit.write($2) FROM again`,
);
