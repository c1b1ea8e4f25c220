-- What Stripe says of one customer, written together with the rights that follow from it, or not at all.

ALTER TABLE entitlements.grants
  -- Made while its subscription was on trial: the trial of its ladder is used up.
  ADD is_trial boolean NOT NULL DEFAULT false;

-- Writes one snapshot of one customer.
--   snapshot: { account_id, seq (the number its fetch took), customer_state,
--               concerns: [{ kind, subject, evidence }], closing: [kinds that close when they are no longer shown],
--               subscriptions, items, purchases, invoices, payments, refunds, disputes: [rows without their account],
--               mappings: [{ kind, id, stripe_id }], alerts: [{ kind, subject, evidence }] opened once for ever,
--               confirmed: [intent ids], failed: [{ id, code, message }], events: [inbox ids] }
-- Whatever is absent stays as it is. A snapshot that is not newer than the last one raises MC004: nothing of it is written,
-- and nothing of the settlement that it came with. Subscriptions are whole, with all their items; rows are never deleted
-- otherwise. A mapping never moves.
CREATE FUNCTION billing.apply_snapshot(snapshot jsonb, at timestamptz) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  account uuid  := (snapshot ->> 'account_id')::uuid;
  of_it   jsonb := jsonb_build_object('account_id', account, 'seen_at', at);
BEGIN
  UPDATE billing.accounts
     SET applied_seq = (snapshot ->> 'seq')::bigint, customer_state = snapshot ->> 'customer_state', synced_at = at,
         failed_at = NULL, last_error = NULL
   WHERE id = account AND applied_seq < (snapshot ->> 'seq')::bigint;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a newer snapshot of account % stands', account USING ERRCODE = 'MC004';
  END IF;

  INSERT INTO billing.stripe_mappings (kind, id, stripe_id)
  SELECT kind, id, stripe_id
    FROM jsonb_to_recordset(snapshot -> 'mappings') AS row (kind text, id uuid, stripe_id text)
  ON CONFLICT DO NOTHING;

  IF snapshot ? 'subscriptions' THEN
    INSERT INTO billing.subscriptions AS known
    SELECT row.* FROM jsonb_array_elements(snapshot -> 'subscriptions') AS item,
           jsonb_populate_record(NULL::billing.subscriptions, item || of_it) AS row
    ON CONFLICT (id) DO UPDATE SET
      status = excluded.status, is_collection_paused = excluded.is_collection_paused, started_at = excluded.started_at,
      period_starts_at = excluded.period_starts_at, period_ends_at = excluded.period_ends_at,
      trial_ends_at = excluded.trial_ends_at, ends_at = excluded.ends_at, ended_at = excluded.ended_at,
      unpaid_since = excluded.unpaid_since, phases = excluded.phases, seen_at = excluded.seen_at;
    DELETE FROM billing.subscription_items
     WHERE subscription_id IN (SELECT (item ->> 'id')::uuid FROM jsonb_array_elements(snapshot -> 'subscriptions') AS item)
       AND id NOT IN (SELECT (item ->> 'id')::uuid FROM jsonb_array_elements(snapshot -> 'items') AS item);
    INSERT INTO billing.subscription_items AS known
    SELECT row.* FROM jsonb_populate_recordset(NULL::billing.subscription_items, snapshot -> 'items') AS row
    ON CONFLICT (id) DO UPDATE SET
      price_id = excluded.price_id, quantity = excluded.quantity, currency = excluded.currency,
      amount_minor = excluded.amount_minor, interval = excluded.interval, interval_count = excluded.interval_count,
      period_starts_at = excluded.period_starts_at, period_ends_at = excluded.period_ends_at
    WHERE known.* IS DISTINCT FROM excluded.*;
  END IF;

  IF snapshot ? 'purchases' THEN
    INSERT INTO billing.purchases AS known
    SELECT row.* FROM jsonb_array_elements(snapshot -> 'purchases') AS item,
           jsonb_populate_record(NULL::billing.purchases, item || of_it) AS row
    ON CONFLICT (id) DO UPDATE SET
      price_id = excluded.price_id, quantity = excluded.quantity, paid_at = excluded.paid_at
    WHERE known.* IS DISTINCT FROM excluded.*;
  END IF;

  IF snapshot ?| '{invoices, payments, refunds, disputes}' THEN
    PERFORM billing.apply_money(snapshot, of_it);
  END IF;

  IF snapshot ?| '{confirmed, failed}' THEN
    UPDATE billing.intents
       SET confirmed_at = at, failed_at = NULL, failure_code = NULL, failure = NULL, expired_at = NULL
     WHERE id IN (SELECT jsonb_array_elements_text(snapshot -> 'confirmed')::uuid) AND account_id = account
       AND confirmed_at IS NULL;
    UPDATE billing.intents AS intent
       SET failed_at = at, failure_code = item ->> 'code', failure = item ->> 'message'
      FROM jsonb_array_elements(snapshot -> 'failed') AS item
     WHERE intent.id = (item ->> 'id')::uuid AND account_id = account
       AND confirmed_at IS NULL AND failed_at IS NULL AND expired_at IS NULL;
  END IF;

  PERFORM billing.apply_concerns(snapshot, account, at);

  IF snapshot ? 'events' THEN
    UPDATE billing.stripe_events SET done_at = at, failed_at = NULL, last_error = NULL
     WHERE id IN (SELECT jsonb_array_elements_text(snapshot -> 'events')::uuid) AND done_at IS NULL;
  END IF;
END $$;

-- The part of a snapshot that says where money went. `of_it` is what every row has beside what Stripe says.
CREATE FUNCTION billing.apply_money(snapshot jsonb, of_it jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO billing.invoices AS known
  SELECT row.* FROM jsonb_array_elements(snapshot -> 'invoices') AS item,
         jsonb_populate_record(NULL::billing.invoices, item || of_it) AS row
  ON CONFLICT (id) DO UPDATE SET
    subscription_id = excluded.subscription_id, number = excluded.number, status = excluded.status,
    billing_reason = excluded.billing_reason, currency = excluded.currency, total_minor = excluded.total_minor,
    tax_minor = excluded.tax_minor, paid_minor = excluded.paid_minor, remaining_minor = excluded.remaining_minor,
    created_at = excluded.created_at, finalized_at = excluded.finalized_at, due_at = excluded.due_at,
    paid_at = excluded.paid_at, attempt_count = excluded.attempt_count, next_attempt_at = excluded.next_attempt_at,
    hosted_url = excluded.hosted_url, pdf_url = excluded.pdf_url
  WHERE known.* IS DISTINCT FROM excluded.*;

  INSERT INTO billing.payments AS known
  SELECT row.* FROM jsonb_array_elements(snapshot -> 'payments') AS item,
         jsonb_populate_record(NULL::billing.payments, item || of_it) AS row
  ON CONFLICT (id) DO UPDATE SET
    invoice_id = excluded.invoice_id, status = excluded.status, currency = excluded.currency,
    amount_minor = excluded.amount_minor, refunded_minor = excluded.refunded_minor, method = excluded.method,
    method_brand = excluded.method_brand, method_last4 = excluded.method_last4, failure_code = excluded.failure_code,
    failure_message = excluded.failure_message, created_at = excluded.created_at
  WHERE known.* IS DISTINCT FROM excluded.*;

  INSERT INTO billing.refunds AS known
  SELECT row.* FROM jsonb_array_elements(snapshot -> 'refunds') AS item,
         jsonb_populate_record(NULL::billing.refunds, item || of_it) AS row
  ON CONFLICT (id) DO UPDATE SET
    payment_id = excluded.payment_id, status = excluded.status, currency = excluded.currency,
    amount_minor = excluded.amount_minor, reason = excluded.reason, created_at = excluded.created_at
  WHERE known.* IS DISTINCT FROM excluded.*;

  INSERT INTO billing.disputes AS known
  SELECT row.* FROM jsonb_array_elements(snapshot -> 'disputes') AS item,
         jsonb_populate_record(NULL::billing.disputes, item || of_it) AS row
  ON CONFLICT (id) DO UPDATE SET
    payment_id = excluded.payment_id, status = excluded.status, currency = excluded.currency,
    amount_minor = excluded.amount_minor, reason = excluded.reason, due_at = excluded.due_at,
    created_at = excluded.created_at
  WHERE known.* IS DISTINCT FROM excluded.*;
END $$;

-- The part of a snapshot that calls a person. What a person has closed comes up again only with other evidence.
CREATE FUNCTION billing.apply_concerns(snapshot jsonb, account uuid, at timestamptz) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  shown  jsonb := coalesce(snapshot -> 'concerns', '[]');
  alerts jsonb := coalesce(snapshot -> 'alerts', '[]');
BEGIN
  UPDATE billing.concerns AS open SET resolved_at = at
   WHERE open.account_id = account AND open.resolved_at IS NULL
     AND ((snapshot -> 'closing' ? open.kind
           AND NOT shown @> jsonb_build_array(jsonb_build_object('kind', open.kind, 'subject', open.subject)))
          OR (open.kind = 'intent_unconfirmed' AND EXISTS (
                SELECT FROM billing.intents AS intent
                 WHERE intent.id::text = open.subject AND coalesce(intent.confirmed_at, intent.failed_at) = at)));
  IF shown <> '[]' THEN
    INSERT INTO billing.concerns AS open (account_id, kind, subject, evidence, opened_at)
    SELECT account, row.kind, row.subject, row.evidence, at
      FROM jsonb_to_recordset(shown) AS row (kind text, subject text, evidence jsonb)
      LEFT JOIN LATERAL (SELECT last.resolved_by, last.evidence FROM billing.concerns AS last
                          WHERE last.account_id = account AND last.kind = row.kind AND last.subject = row.subject
                          ORDER BY last.id DESC LIMIT 1) AS before ON true
     WHERE before.resolved_by IS NULL OR before.evidence <> row.evidence
    ON CONFLICT (kind, subject) WHERE resolved_at IS NULL DO UPDATE SET evidence = excluded.evidence
    WHERE open.evidence <> excluded.evidence;
  END IF;
  IF alerts <> '[]' THEN
    INSERT INTO billing.concerns (account_id, kind, subject, evidence, opened_at)
    SELECT account, row.kind, row.subject, row.evidence, at
      FROM jsonb_to_recordset(alerts) AS row (kind text, subject text, evidence jsonb)
     WHERE NOT EXISTS (SELECT FROM billing.concerns AS known
                        WHERE known.account_id = account AND known.kind = row.kind AND known.subject = row.subject);
  END IF;
END $$;

-- As before; and what a subscription is paid until, and the snapshot that it all comes from (`paid`: [{ id,
-- source_ends_at }], `snapshot`: what billing.apply_snapshot takes). Its fence comes before anything of it is written.
CREATE OR REPLACE FUNCTION entitlements.commit_settlement(settlement jsonb) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  pool        uuid        := (settlement ->> 'pool_id')::uuid;
  at          timestamptz := (settlement ->> 'at')::timestamptz;
  new_version bigint;
  item        jsonb;
BEGIN
  IF settlement ?| '{grants, provisions}' AND NOT entitlements.holds_tiers(settlement) THEN
    RETURN NULL;
  END IF;
  UPDATE entitlements.pools
     SET version = version + 1, settled_at = at, next_boundary_at = (settlement ->> 'next_boundary_at')::timestamptz
   WHERE id = pool AND version = (settlement ->> 'version')::bigint AND (settled_at IS NULL OR settled_at < at)
  RETURNING version INTO new_version;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  IF settlement ? 'snapshot' THEN
    PERFORM billing.apply_snapshot(settlement -> 'snapshot', at);
  END IF;

  -- Lists that are absent cost nothing; a loop over an empty one costs a query.
  IF settlement ?| '{revocations, endings}' THEN
    FOR item IN SELECT jsonb_array_elements(settlement -> 'revocations') LOOP
      UPDATE entitlements.grants
         SET revoked_at = at, revoked_by = (item ->> 'revoked_by')::uuid, revoked_reason = item ->> 'revoked_reason'
       WHERE id = (item ->> 'id')::uuid AND pool_id = pool AND revoked_at IS NULL;
    END LOOP;
    FOR item IN SELECT jsonb_array_elements(settlement -> 'endings') LOOP
      UPDATE entitlements.grants SET ends_at = (item ->> 'ends_at')::timestamptz
       WHERE id = (item ->> 'id')::uuid AND pool_id = pool AND revoked_at IS NULL AND (ends_at IS NULL OR ends_at > at)
         AND coalesce((item ->> 'ends_at')::timestamptz > at, true);
      IF NOT FOUND THEN
        RAISE EXCEPTION 'grant % cannot come to end at %', item ->> 'id', item ->> 'ends_at'
          USING ERRCODE = 'MC001', DETAIL = 'It is past, or not of this pool.';
      END IF;
    END LOOP;
  END IF;
  IF settlement ? 'paid' THEN
    FOR item IN SELECT jsonb_array_elements(settlement -> 'paid') LOOP
      UPDATE entitlements.grants SET source_ends_at = (item ->> 'source_ends_at')::timestamptz
       WHERE id = (item ->> 'id')::uuid AND pool_id = pool AND revoked_at IS NULL;
    END LOOP;
  END IF;
  FOR item IN SELECT jsonb_array_elements(settlement -> 'grants') LOOP
    INSERT INTO entitlements.grants
      (id, pool_id, source, ladder_id, product_id, quantity, set_version_id, is_pinned, starts_at, ends_at, source_ref,
       source_starts_at, source_ends_at, default_grant_id, granted_by_kind, granted_by, on_behalf_of, reason, request_id,
       is_trial)
    SELECT id, pool, source, ladder_id, product_id, quantity, set_version_id, is_pinned, starts_at, ends_at, source_ref,
           source_starts_at, source_ends_at, default_grant_id, granted_by_kind, granted_by, on_behalf_of, reason, request_id,
           coalesce(is_trial, false)
    FROM jsonb_to_record(item) AS row (
      id uuid, source text, ladder_id uuid, product_id uuid, quantity integer, set_version_id uuid, is_pinned boolean,
      starts_at timestamptz, ends_at timestamptz, source_ref text, source_starts_at timestamptz,
      source_ends_at timestamptz, default_grant_id uuid, granted_by_kind text, granted_by uuid, on_behalf_of uuid,
      reason text, request_id uuid, is_trial boolean);
  END LOOP;

  IF settlement ?| '{clearings, overrides}' THEN
    FOR item IN SELECT jsonb_array_elements(settlement -> 'clearings') LOOP
      UPDATE entitlements.overrides
         SET revoked_at = at, revoked_by = (item ->> 'revoked_by')::uuid, revoked_reason = item ->> 'revoked_reason'
       WHERE id = (item ->> 'id')::uuid AND pool_id = pool AND revoked_at IS NULL;
    END LOOP;
    FOR item IN SELECT jsonb_array_elements(settlement -> 'overrides') LOOP
      INSERT INTO entitlements.overrides
        (id, pool_id, resource_id, kind, enabled, limit_value, level, starts_at, ends_at, reason, set_by_kind, set_by,
         request_id)
      SELECT id, pool, resource_id, kind, enabled, limit_value, level, starts_at, ends_at, reason, set_by_kind, set_by,
             request_id
      FROM jsonb_to_record(item) AS row (
        id uuid, resource_id uuid, kind text, enabled boolean, limit_value bigint, level text, starts_at timestamptz,
        ends_at timestamptz, reason text, set_by_kind text, set_by uuid, request_id uuid);
    END LOOP;
  END IF;

  DELETE FROM entitlements.provisions WHERE pool_id = pool AND starts_at >= at;
  FOR item IN SELECT jsonb_array_elements(settlement -> 'continuations') LOOP
    UPDATE entitlements.provisions
       SET ends_at = (item ->> 'ends_at')::timestamptz,
           ladder_version = coalesce((item ->> 'ladder_version')::bigint, ladder_version),
           default_version = coalesce((item ->> 'default_version')::bigint, default_version)
     WHERE id = (item ->> 'id')::uuid AND pool_id = pool AND (ends_at IS NULL OR ends_at >= at)
       AND coalesce((item ->> 'ends_at')::timestamptz >= at, true);
    IF NOT FOUND THEN
      RAISE EXCEPTION 'provision % cannot come to end at %', item ->> 'id', item ->> 'ends_at'
        USING ERRCODE = 'MC001', DETAIL = 'It is past, or not of this pool.';
    END IF;
  END LOOP;
  FOR item IN SELECT jsonb_array_elements(settlement -> 'provisions') LOOP
    IF (item ->> 'starts_at')::timestamptz < at THEN
      RAISE EXCEPTION 'a provision cannot begin before its settlement' USING ERRCODE = 'MC001';
    END IF;
    INSERT INTO entitlements.provisions
      (pool_id, ladder_id, product_id, rank, grant_id, quantity, set_version_id, ladder_version, default_version,
       starts_at, ends_at)
    SELECT pool, ladder_id, product_id, rank, grant_id, quantity, set_version_id, ladder_version, default_version,
           starts_at, ends_at
    FROM jsonb_to_record(item) AS row (
      ladder_id uuid, product_id uuid, rank integer, grant_id uuid, quantity integer, set_version_id uuid,
      ladder_version bigint, default_version bigint, starts_at timestamptz, ends_at timestamptz);
  END LOOP;

  FOR item IN SELECT jsonb_array_elements(settlement -> 'transitions') LOOP
    INSERT INTO entitlements.transitions
      (pool_id, ladder_id, kind, from_product_id, from_rank, from_name, to_product_id, to_rank, to_name, cause,
       actor_kind, actor_id, on_behalf_of, reason, effective_at)
    SELECT pool, ladder_id, kind, from_product_id, from_rank, from_name, to_product_id, to_rank, to_name, cause,
           actor_kind, actor_id, on_behalf_of, reason, effective_at
    FROM jsonb_to_record(item) AS row (
      ladder_id uuid, kind text, from_product_id uuid, from_rank integer, from_name text, to_product_id uuid,
      to_rank integer, to_name text, cause jsonb, actor_kind text, actor_id uuid, on_behalf_of uuid, reason text,
      effective_at timestamptz);
  END LOOP;

  IF settlement ?| '{cases, resolved, frozen, thawed}' THEN
    PERFORM entitlements.write_over_limit(pool, at, settlement);
  END IF;

  PERFORM audit.write(coalesce(settlement -> 'audit', '[]'));
  PERFORM system.enqueue(job ->> 'task', (job -> 'payload')::json, job ->> 'job_key', (job ->> 'run_at')::timestamptz)
     FROM jsonb_array_elements(coalesce(settlement -> 'jobs', '[]')) AS job;
  IF jsonb_typeof(settlement -> 'request') = 'object' THEN
    INSERT INTO entitlements.requests
      (id, principal, command, key, input_hash, answer, pool_id, pool_version, made, touched, parent_id)
    SELECT coalesce(id, uuidv7()), principal, command, key, input_hash, answer, pool, new_version, made,
           coalesce(touched, '{}'), parent_id
    FROM jsonb_to_record(settlement -> 'request') AS row (
      id uuid, principal text, command text, key text, input_hash text, answer jsonb, made jsonb, touched uuid[],
      parent_id uuid);
  END IF;
  PERFORM pg_notify('pool_settled', json_build_object('pool', pool, 'version', new_version)::text);
  RETURN new_version;
END $$;

GRANT USAGE ON SCHEMA billing TO member_console_settlement;
GRANT SELECT, UPDATE ON billing.accounts, billing.intents, billing.stripe_events TO member_console_settlement;
GRANT SELECT, INSERT ON billing.stripe_mappings TO member_console_settlement;
GRANT SELECT, INSERT, UPDATE ON billing.subscriptions, billing.purchases, billing.invoices, billing.payments,
  billing.refunds, billing.disputes, billing.concerns TO member_console_settlement;
GRANT SELECT, INSERT, UPDATE, DELETE ON billing.subscription_items TO member_console_settlement;
REVOKE EXECUTE ON FUNCTION billing.apply_snapshot(jsonb, timestamptz), billing.apply_money(jsonb, jsonb),
  billing.apply_concerns(jsonb, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION billing.apply_snapshot(jsonb, timestamptz), billing.apply_money(jsonb, jsonb),
  billing.apply_concerns(jsonb, uuid, timestamptz) TO member_console_settlement;
