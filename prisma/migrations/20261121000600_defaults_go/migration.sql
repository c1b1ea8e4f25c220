-- A default that is configured no longer goes; the grants that it made remember it. Whoever has it keeps it until the
-- defaults of the organization are applied anew.
ALTER TABLE entitlements.grants DROP CONSTRAINT grants_default_grant_id_fkey;

-- Who holds a product, for whoever retires it.
CREATE INDEX grants_product ON entitlements.grants (product_id, ladder_id)
  WHERE product_id IS NOT NULL AND revoked_at IS NULL;
