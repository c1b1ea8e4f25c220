-- What the rooms beyond accounts may read of a session: who is behind a token, while the session lives. With it a
-- request learns its session and its person in one statement.
CREATE VIEW auth.live_sessions AS
  SELECT session.token, session.id, account.id::text AS auth_user_id, account.email, account.email_verified,
         account.name AS display_name, session.created_at, session.expires_at
    FROM auth.sessions session JOIN auth.users account ON account.id = session.user_id
   WHERE session.expires_at > now();
