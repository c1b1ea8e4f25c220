-- Accounts, passwords and sign-ins. Written by packages/auth alone; everybody else asks its port.

CREATE SCHEMA IF NOT EXISTS auth;

CREATE TABLE auth.users (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  email          text NOT NULL UNIQUE CHECK (email = lower(email) AND length(email) <= 254),
  -- Until an address is proven the account is nobody's: signing up again with it replaces the account.
  email_verified boolean NOT NULL DEFAULT false,
  image          text,
  created_at     timestamptz(3) NOT NULL DEFAULT now(),
  updated_at     timestamptz(3) NOT NULL DEFAULT now()
);

CREATE TABLE auth.sessions (
  id         uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id    uuid NOT NULL REFERENCES auth.users (id) ON DELETE CASCADE,
  -- What the signed cookie carries. Never shown; outside, a session is known by its id.
  token      text NOT NULL UNIQUE,
  expires_at timestamptz(3) NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  -- The last renewal, at most an hour behind the last use.
  updated_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX sessions_user ON auth.sessions (user_id, created_at);

-- A way to sign in: today a password (provider `credential`, account_id = user_id).
CREATE TABLE auth.accounts (
  id                       uuid PRIMARY KEY DEFAULT uuidv7(),
  user_id                  uuid NOT NULL REFERENCES auth.users (id) ON DELETE CASCADE,
  provider_id              text NOT NULL,
  account_id               text NOT NULL,
  -- scrypt, salted; never in clear.
  password                 text,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope                    text,
  created_at               timestamptz(3) NOT NULL DEFAULT now(),
  updated_at               timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT accounts_once_per_provider UNIQUE (provider_id, account_id)
);
CREATE INDEX accounts_user ON auth.accounts (user_id);

-- Single-use values, such as a password reset. The identifier is a hash of what the mail carries.
CREATE TABLE auth.verifications (
  id         uuid PRIMARY KEY DEFAULT uuidv7(),
  identifier text NOT NULL,
  value      text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX verifications_identifier ON auth.verifications (identifier);
CREATE INDEX verifications_expiry ON auth.verifications (expires_at);

-- Attempts in a fixed window. The key is a hash: neither addresses nor networks are kept in clear.
CREATE TABLE auth.rate_limits (
  key       text PRIMARY KEY,
  attempts  integer NOT NULL,
  resets_at timestamptz(3) NOT NULL
);
CREATE INDEX rate_limits_reset ON auth.rate_limits (resets_at);
