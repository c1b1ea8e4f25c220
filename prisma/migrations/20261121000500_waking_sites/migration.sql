-- What a farm was last told, so that a suspension that began or ended by itself is noticed.

ALTER TABLE integrations.sites
  -- Why the farm was told that nobody may write, when it last confirmed; null: it was told that the owner may.
  ADD served_reason text CHECK (served_reason IN ('archived', 'frozen', 'suspended'));
CREATE INDEX sites_owner ON integrations.sites (owner_id);
-- The few that a suspension has reached, for finding those from which it was lifted.
CREATE INDEX sites_served_suspended ON integrations.sites (organization_id) WHERE served_reason = 'suspended';
