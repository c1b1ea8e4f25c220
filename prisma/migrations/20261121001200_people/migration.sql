-- What operators keep about organizations and persons: notes, and looking with a member's eyes.

CREATE TABLE organizations.notes (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  organization_id uuid NOT NULL REFERENCES organizations.organizations (id),
  body            text NOT NULL CHECK (length(body) BETWEEN 1 AND 2000),
  written_at      timestamptz(3) NOT NULL,
  written_by      uuid NOT NULL REFERENCES identity.persons (id),
  -- Taken back, a note is kept and no longer shown by itself.
  taken_back_at   timestamptz(3),
  taken_back_by   uuid REFERENCES identity.persons (id),
  CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL))
);
CREATE INDEX notes_organization ON organizations.notes (organization_id, id);

-- One look of an operator with a member's eyes.
CREATE TABLE identity.viewings (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  operator_id uuid NOT NULL REFERENCES identity.persons (id),
  person_id   uuid NOT NULL REFERENCES identity.persons (id),
  starts_at   timestamptz(3) NOT NULL,
  ends_at     timestamptz(3) NOT NULL CHECK (ends_at > starts_at),
  ended_at    timestamptz(3),
  reason      text NOT NULL,
  CHECK (operator_id <> person_id)
);
CREATE INDEX viewings_open ON identity.viewings (operator_id) WHERE ended_at IS NULL;

-- What was served at an instant in the past was suspended then, even if the suspension was lifted since.
DROP INDEX organizations.suspensions_organization;
CREATE INDEX suspensions_organization ON organizations.suspensions (organization_id, starts_at);

-- Persons are listed by name or by their first sign-in, and found by a part of their name or address.
CREATE INDEX persons_created ON identity.persons (created_at, id);
CREATE INDEX persons_name ON identity.persons (lower(display_name), id);
CREATE INDEX persons_search ON identity.persons USING gin ((display_name || ' ' || email) gin_trgm_ops);
CREATE INDEX outbound_emails_to ON mail.outbound_emails (to_address, id);
