-- Who holds a product by default, in the order of grants: a default names no product, what it gave does.
CREATE INDEX provisions_product ON entitlements.provisions (product_id, grant_id);
