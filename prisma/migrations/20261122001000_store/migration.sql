-- Whether members may buy. While they may not, whatever is paid goes on, and can be ended and taken back.

ALTER TABLE billing.settings
  ADD COLUMN is_store_open boolean NOT NULL DEFAULT true,
  -- What members are told meanwhile; null: nothing in particular.
  ADD COLUMN store_message text CHECK (length(store_message) BETWEEN 1 AND 500);
