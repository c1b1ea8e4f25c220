-- Operators make and describe kinds of organizations: the history names each by an id, as everything.
ALTER TABLE organizations.types ADD id uuid NOT NULL DEFAULT uuidv7();
ALTER TABLE organizations.types ADD CONSTRAINT types_id_key UNIQUE (id);
