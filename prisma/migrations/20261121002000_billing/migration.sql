-- Money: what is offered at what price, and what Stripe says of it. Stripe executes; these rows are read from it, except
-- prices, accounts, intents and settings, which are ours. Stripe's ids live in billing.stripe_mappings and, as they
-- arrived, in the inbox, and nowhere else.

CREATE SCHEMA billing;

-- ---------------------------------------------------------------- what is offered

CREATE TABLE catalog.prices (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  product_id     uuid NOT NULL REFERENCES catalog.products (id),
  currency       text NOT NULL CHECK (currency ~ '^[a-z]{3}$'),
  amount_minor   bigint NOT NULL CHECK (amount_minor >= 0),
  -- Null: paid once.
  interval       text CHECK (interval IN ('day', 'week', 'month', 'year')),
  interval_count integer NOT NULL DEFAULT 1 CHECK (interval_count BETWEEN 1 AND 36),
  tax_behavior   text NOT NULL DEFAULT 'inclusive' CHECK (tax_behavior IN ('inclusive', 'exclusive')),
  created_at     timestamptz(3) NOT NULL,
  -- Offered no more. Whoever pays it goes on.
  retired_at     timestamptz(3)
);
CREATE INDEX prices_product ON catalog.prices (product_id, id);

-- What a price costs never changes: a new one is made, and the old one kept.
CREATE FUNCTION catalog.keep_price() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD.product_id, OLD.currency, OLD.amount_minor, OLD.interval, OLD.interval_count, OLD.tax_behavior, OLD.created_at)
     IS DISTINCT FROM
     (NEW.id, NEW.product_id, NEW.currency, NEW.amount_minor, NEW.interval, NEW.interval_count, NEW.tax_behavior, NEW.created_at)
  THEN
    RAISE EXCEPTION 'a price never changes' USING ERRCODE = 'MC003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER prices_never_change BEFORE UPDATE ON catalog.prices FOR EACH ROW EXECUTE FUNCTION catalog.keep_price();

-- ---------------------------------------------------------------- who pays

-- One for each organization that ever needed one.
CREATE TABLE billing.accounts (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  organization_id uuid NOT NULL UNIQUE REFERENCES organizations.organizations (id),
  -- Every fetch from Stripe takes the next number before it asks; a settlement takes only what is newer than the last.
  fetch_seq       bigint NOT NULL DEFAULT 0,
  applied_seq     bigint NOT NULL DEFAULT 0 CHECK (applied_seq <= fetch_seq),
  -- What was last found of its customer: none yet, there, deleted in Stripe, or unknown to it.
  customer_state  text NOT NULL DEFAULT 'none' CHECK (customer_state IN ('none', 'present', 'deleted', 'missing')),
  created_at      timestamptz(3) NOT NULL,
  -- When the last snapshot was settled, and why the last attempt failed if it did since.
  synced_at       timestamptz(3),
  failed_at       timestamptz(3),
  last_error      text
);

-- Whose Stripe id is whose. `id` is ours: of an account (customer), product, price, intent (checkout), or of a mirrored
-- row, where it is made from Stripe's id, so that the order of arrival makes no difference.
CREATE TABLE billing.stripe_mappings (
  kind      text NOT NULL CHECK (kind IN ('customer', 'product', 'price', 'checkout', 'subscription', 'subscription_item',
                                          'invoice', 'payment', 'refund', 'dispute', 'purchase')),
  id        uuid NOT NULL,
  stripe_id text NOT NULL,
  PRIMARY KEY (kind, id),
  UNIQUE (kind, stripe_id)
);

-- ---------------------------------------------------------------- what Stripe says

CREATE TABLE billing.subscriptions (
  id                   uuid PRIMARY KEY,
  account_id           uuid NOT NULL REFERENCES billing.accounts (id),
  -- Stripe's word, whatever it is.
  status               text NOT NULL,
  is_collection_paused boolean NOT NULL,
  started_at           timestamptz(3) NOT NULL,
  period_starts_at     timestamptz(3),
  period_ends_at       timestamptz(3),
  trial_ends_at        timestamptz(3),
  -- When it will end, if Stripe says so, in either of its two ways.
  ends_at              timestamptz(3),
  ended_at             timestamptz(3),
  -- When the oldest renewal that is not paid was billed.
  unpaid_since         timestamptz(3),
  -- What a schedule has planned from the present phase on: [{ startsAt, endsAt, items: [{ priceId, quantity }] }].
  phases               jsonb NOT NULL DEFAULT '[]',
  seen_at              timestamptz(3) NOT NULL
);
CREATE INDEX subscriptions_account ON billing.subscriptions (account_id, id);
CREATE INDEX subscriptions_period ON billing.subscriptions (period_ends_at) WHERE ended_at IS NULL;

CREATE TABLE billing.subscription_items (
  id               uuid PRIMARY KEY,
  subscription_id  uuid NOT NULL REFERENCES billing.subscriptions (id),
  -- Null: a price that is none of ours.
  price_id         uuid REFERENCES catalog.prices (id),
  quantity         integer NOT NULL,
  currency         text NOT NULL,
  -- Of one. Null where Stripe bills by tiers or fractions of a cent.
  amount_minor     bigint,
  interval         text NOT NULL,
  interval_count   integer NOT NULL,
  period_starts_at timestamptz(3) NOT NULL,
  period_ends_at   timestamptz(3) NOT NULL
);
CREATE INDEX subscription_items_subscription ON billing.subscription_items (subscription_id);
CREATE INDEX subscription_items_price ON billing.subscription_items (price_id);

-- What was bought once, and paid.
CREATE TABLE billing.purchases (
  id         uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES billing.accounts (id),
  price_id   uuid REFERENCES catalog.prices (id),
  quantity   integer NOT NULL,
  paid_at    timestamptz(3) NOT NULL
);
CREATE INDEX purchases_account ON billing.purchases (account_id, id);

CREATE TABLE billing.invoices (
  id              uuid PRIMARY KEY,
  account_id      uuid NOT NULL REFERENCES billing.accounts (id),
  subscription_id uuid,
  number          text,
  status          text NOT NULL,
  -- Why it was made, in Stripe's word: `subscription_cycle`.
  billing_reason  text,
  currency        text NOT NULL,
  total_minor     bigint NOT NULL,
  tax_minor       bigint NOT NULL,
  paid_minor      bigint NOT NULL,
  remaining_minor bigint NOT NULL,
  created_at      timestamptz(3) NOT NULL,
  finalized_at    timestamptz(3),
  due_at          timestamptz(3),
  paid_at         timestamptz(3),
  attempt_count   integer NOT NULL,
  next_attempt_at timestamptz(3),
  hosted_url      text,
  pdf_url         text
);
CREATE INDEX invoices_account ON billing.invoices (account_id, created_at, id);
CREATE INDEX invoices_created ON billing.invoices (created_at, id);
CREATE INDEX invoices_subscription ON billing.invoices (subscription_id);

CREATE TABLE billing.payments (
  id              uuid PRIMARY KEY,
  account_id      uuid NOT NULL REFERENCES billing.accounts (id),
  invoice_id      uuid,
  status          text NOT NULL,
  currency        text NOT NULL,
  amount_minor    bigint NOT NULL,
  refunded_minor  bigint NOT NULL,
  -- `card`, `sepa_debit`; its brand and last digits where there are any.
  method          text,
  method_brand    text,
  method_last4    text,
  failure_code    text,
  failure_message text,
  created_at      timestamptz(3) NOT NULL
);
CREATE INDEX payments_account ON billing.payments (account_id, created_at, id);
CREATE INDEX payments_created ON billing.payments (created_at, id);
CREATE INDEX payments_invoice ON billing.payments (invoice_id);

CREATE TABLE billing.refunds (
  id           uuid PRIMARY KEY,
  account_id   uuid NOT NULL REFERENCES billing.accounts (id),
  payment_id   uuid NOT NULL,
  status       text NOT NULL,
  currency     text NOT NULL,
  amount_minor bigint NOT NULL,
  reason       text,
  created_at   timestamptz(3) NOT NULL
);
CREATE INDEX refunds_account ON billing.refunds (account_id, created_at, id);
CREATE INDEX refunds_payment ON billing.refunds (payment_id);

CREATE TABLE billing.disputes (
  id           uuid PRIMARY KEY,
  account_id   uuid NOT NULL REFERENCES billing.accounts (id),
  payment_id   uuid NOT NULL,
  status       text NOT NULL,
  currency     text NOT NULL,
  amount_minor bigint NOT NULL,
  reason       text NOT NULL,
  -- Until when the bank takes evidence.
  due_at       timestamptz(3),
  created_at   timestamptz(3) NOT NULL
);
CREATE INDEX disputes_account ON billing.disputes (account_id, created_at, id);
CREATE INDEX disputes_created ON billing.disputes (created_at, id);

-- ---------------------------------------------------------------- what was asked of Stripe

-- What somebody wants of Stripe. It grants nothing: Stripe confirms, and the snapshot grants.
CREATE TABLE billing.intents (
  id           uuid PRIMARY KEY,
  account_id   uuid NOT NULL REFERENCES billing.accounts (id),
  kind         text NOT NULL CHECK (kind IN ('checkout', 'switch', 'cancel', 'resume')),
  -- What exactly: { priceId, quantity, subscriptionId, … }.
  input        jsonb NOT NULL,
  actor_kind   text NOT NULL,
  actor_id     uuid,
  reason       text,
  created_at   timestamptz(3) NOT NULL,
  -- After it the intent is given up.
  expires_at   timestamptz(3) NOT NULL,
  -- Where a person goes on with it: the address of a checkout.
  url          text,
  -- When Stripe took it on, and which of the three ends it came to.
  sent_at      timestamptz(3),
  confirmed_at timestamptz(3),
  failed_at    timestamptz(3),
  expired_at   timestamptz(3),
  failure_code text,
  failure      text,
  CHECK (num_nonnulls(confirmed_at, failed_at, expired_at) <= 1)
);
CREATE INDEX intents_account ON billing.intents (account_id, id);
CREATE INDEX intents_pending ON billing.intents (created_at)
  WHERE confirmed_at IS NULL AND failed_at IS NULL AND expired_at IS NULL;

-- How far a product or a price of ours has come in Stripe, and what somebody changed there.
CREATE TABLE billing.catalog_syncs (
  kind         text NOT NULL CHECK (kind IN ('product', 'price')),
  id           uuid NOT NULL,
  wanted_at    timestamptz(3) NOT NULL,
  synced_at    timestamptz(3),
  failed_at    timestamptz(3),
  last_error   text,
  -- Differences found there: [{ field, ours, theirs }]; null: none.
  drift        jsonb,
  drift_at     timestamptz(3),
  PRIMARY KEY (kind, id)
);

-- ---------------------------------------------------------------- the inbox

CREATE TABLE billing.stripe_events (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  -- The snapshot event's id, also for a thin event that speaks of the same.
  event_id        text NOT NULL UNIQUE,
  type            text NOT NULL,
  api_version     text,
  -- Whom and what it speaks of, by Stripe's ids.
  customer        text,
  object_id       text,
  occurred_at     timestamptz(3) NOT NULL,
  received_at     timestamptz(3) NOT NULL,
  payload         jsonb NOT NULL,
  -- Settled into rights; or nothing to us; or not to be worked out yet, with the reason.
  done_at         timestamptz(3),
  ignored_at      timestamptz(3),
  failed_at       timestamptz(3),
  attempts        integer NOT NULL DEFAULT 0,
  last_error      text
);
CREATE INDEX stripe_events_waiting ON billing.stripe_events (customer, received_at) WHERE done_at IS NULL AND ignored_at IS NULL;
CREATE INDEX stripe_events_received ON billing.stripe_events (received_at, id);
CREATE INDEX stripe_events_object ON billing.stripe_events (object_id);

-- ---------------------------------------------------------------- what calls a person

CREATE TABLE billing.concerns (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  account_id      uuid REFERENCES billing.accounts (id),
  -- `unknown_price`, `two_subscriptions`, `refunded`, `disputed`, …: packages/core/src/billing/concerns.ts.
  kind            text NOT NULL,
  -- What it is about: a subscription, a payment, an intent, a customer's id.
  subject         text NOT NULL,
  evidence        jsonb NOT NULL,
  opened_at       timestamptz(3) NOT NULL,
  -- By itself, when the next snapshot no longer shows it, or by a person, with a reason.
  resolved_at     timestamptz(3),
  resolved_by     uuid REFERENCES identity.persons (id),
  resolved_reason text
);
CREATE UNIQUE INDEX concerns_open ON billing.concerns (kind, subject) WHERE resolved_at IS NULL;
CREATE INDEX concerns_account ON billing.concerns (account_id, id);

CREATE TABLE billing.reconciliation_runs (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  kind         text NOT NULL CHECK (kind IN ('start', 'nightly', 'demand', 'import')),
  -- An import may only look.
  is_dry_run   boolean NOT NULL DEFAULT false,
  actor        jsonb NOT NULL,
  reason       text,
  started_at   timestamptz(3) NOT NULL,
  -- Where the next job goes on; null before the first.
  cursor       text,
  total        integer,
  checked      integer NOT NULL DEFAULT 0,
  failed       integer NOT NULL DEFAULT 0,
  finished_at  timestamptz(3),
  cancelled_at timestamptz(3)
);
CREATE TABLE billing.drifts (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  run_id      uuid NOT NULL REFERENCES billing.reconciliation_runs (id),
  account_id  uuid REFERENCES billing.accounts (id),
  class       text NOT NULL CHECK (class IN ('missing_here', 'missing_there', 'status', 'price', 'quantity', 'dates', 'unlinked')),
  -- The subscription or customer, and what each side says.
  subject     text NOT NULL,
  evidence    jsonb NOT NULL,
  found_at    timestamptz(3) NOT NULL,
  repaired_at timestamptz(3),
  repaired_by uuid REFERENCES identity.persons (id),
  UNIQUE (run_id, class, subject)
);
CREATE INDEX drifts_open ON billing.drifts (found_at, id) WHERE repaired_at IS NULL;

-- Who looks after an organization's money.
INSERT INTO organizations.role_capabilities (role_id, capability)
  SELECT id, 'billing.manage' FROM organizations.roles WHERE key IN ('owner', 'admin') AND organization_id IS NULL;

-- ---------------------------------------------------------------- how it is done here

CREATE TABLE billing.settings (
  id         boolean PRIMARY KEY DEFAULT true CHECK (id),
  -- How long an unpaid renewal leaves the plan as it is.
  grace_days integer NOT NULL DEFAULT 7 CHECK (grace_days BETWEEN 0 AND 90)
);
INSERT INTO billing.settings DEFAULT VALUES;
