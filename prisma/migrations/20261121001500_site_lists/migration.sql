-- All sites of an installation in the orders in which operators read them, a page at a time.

CREATE INDEX sites_created ON integrations.sites (created_at, id);
CREATE INDEX sites_storage ON integrations.sites ((coalesce(storage_bytes, 0)), id);
