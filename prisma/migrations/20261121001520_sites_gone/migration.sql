-- How many sites there were some days ago: as many as there are, less those made since, and those archived since.
CREATE INDEX sites_archived ON integrations.sites (archived_at) WHERE archived_at IS NOT NULL;
