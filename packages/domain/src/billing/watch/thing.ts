/**
 * What a row speaks of by its `subject`: one of our ids, which Stripe has a name for, or the id of a customer of
 * Stripe's that is nobody's here. A customer's own id is that of its account.
 */
export const MAPPED = `LEFT JOIN LATERAL (
      SELECT m.kind, m.stripe_id FROM billing.stripe_mappings m
       WHERE m.id = CASE WHEN r.subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN r.subject::uuid END
         AND m.kind IN ('customer', 'subscription', 'purchase', 'payment', 'refund', 'dispute', 'checkout')
       LIMIT 1) AS mapped ON true`;

/** SQL for it as `{ mapped, stripeId }`; null where Stripe has no name for it. */
export const THING = `CASE WHEN mapped.kind IS NOT NULL THEN json_build_object('mapped', mapped.kind, 'stripeId', mapped.stripe_id)
    WHEN r.subject LIKE 'cus\\_%' THEN json_build_object('mapped', 'customer', 'stripeId', r.subject) END`;
