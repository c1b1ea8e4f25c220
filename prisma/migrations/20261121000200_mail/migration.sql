-- Mail: what we owe to people's inboxes, and the inbox of a development machine.

CREATE SCHEMA IF NOT EXISTS mail;

-- One row per message, for ever: its dedupe_key is what keeps the message from being written twice.
CREATE TABLE mail.outbound_emails (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  dedupe_key      text NOT NULL,
  kind            text NOT NULL,
  message_id      text NOT NULL,
  from_address    text NOT NULL,
  to_address      text NOT NULL,
  locale          text NOT NULL,
  subject         text NOT NULL,
  -- Bodies carry one-time links, so they are forgotten as soon as a server has taken the message over.
  html            text,
  text            text,
  state           text NOT NULL DEFAULT 'queued'
                  CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'unknown')),
  -- Conversations begun. Also the fence: only the newest one may record how it ended.
  attempts        integer NOT NULL DEFAULT 0,
  -- Temporary refusals in a row; decides how long to wait for the next attempt.
  deferrals       integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz(3) NOT NULL,
  -- Until then a conversation may still be going on. Past it, its worker is dead.
  lease_until     timestamptz(3),
  -- Never any part of the message: a server may quote what it refuses.
  last_error      text,
  created_at      timestamptz(3) NOT NULL,
  sent_at         timestamptz(3),
  CONSTRAINT outbound_emails_dedupe_key_key UNIQUE (dedupe_key),
  CONSTRAINT outbound_emails_lease CHECK ((state = 'sending') = (lease_until IS NOT NULL)),
  CONSTRAINT outbound_emails_sent CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
  CONSTRAINT outbound_emails_forgotten CHECK ((state = 'sent') = (html IS NULL) AND (html IS NULL) = (text IS NULL))
);
CREATE INDEX outbound_emails_state ON mail.outbound_emails (state, id);
CREATE INDEX outbound_emails_due ON mail.outbound_emails (next_attempt_at) WHERE state = 'queued';
CREATE INDEX outbound_emails_leased ON mail.outbound_emails (lease_until) WHERE state = 'sending';

-- Stands for everybody's inbox on a development machine; empty wherever a real mail server is configured.
-- The id is the outbound e-mail's, so that delivering twice leaves one message.
CREATE TABLE mail.mailbox_messages (
  id           uuid PRIMARY KEY,
  kind         text NOT NULL,
  message_id   text NOT NULL,
  from_address text NOT NULL,
  to_address   text NOT NULL,
  locale       text NOT NULL,
  subject      text NOT NULL,
  headers      jsonb NOT NULL,
  html         text NOT NULL,
  text         text NOT NULL,
  received_at  timestamptz(3) NOT NULL
);
CREATE INDEX mailbox_messages_to ON mail.mailbox_messages (lower(to_address), id);
