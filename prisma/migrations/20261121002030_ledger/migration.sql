-- What operators look through: lists by age, by what is still open, and invoices by their number.

CREATE INDEX subscriptions_started ON billing.subscriptions (started_at, id);
CREATE INDEX invoices_open ON billing.invoices (due_at) WHERE status = 'open';
CREATE INDEX invoices_number ON billing.invoices USING gin (number gin_trgm_ops) WHERE number IS NOT NULL;
CREATE INDEX disputes_to_answer ON billing.disputes (due_at) WHERE status IN ('needs_response', 'warning_needs_response');
CREATE INDEX intents_created ON billing.intents (created_at, id);
CREATE INDEX accounts_created ON billing.accounts (created_at, id);
