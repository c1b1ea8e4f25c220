-- What operators look for by words, and what home counts: both stay quick whatever the size of the installation.

CREATE INDEX sites_search ON integrations.sites USING gin ((host || ' ' || title) gin_trgm_ops);
CREATE INDEX grants_trials ON entitlements.grants (ends_at) WHERE source = 'trial';
CREATE INDEX grants_held ON entitlements.grants (pool_id) WHERE is_pinned AND revoked_at IS NULL AND ends_at IS NULL;
