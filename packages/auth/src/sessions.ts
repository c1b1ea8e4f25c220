import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Database } from '@member-console/db';
import type { AuthDevice, AuthSession } from '@member-console/domain/identity';

const readSession = {
  name: 'auth_session',
  text: `
    SELECT id, auth_user_id AS "authUserId", email, email_verified AS "emailVerified",
           display_name AS "displayName", created_at AS "createdAt", expires_at AS "expiresAt"
    FROM auth.live_sessions WHERE token = $1`,
};
const listDevices = {
  name: 'auth_devices',
  text: `
    SELECT id, created_at AS "createdAt", updated_at AS "lastSeenAt", expires_at AS "expiresAt",
           user_agent AS "userAgent", ip_address AS "ipAddress"
    FROM auth.sessions WHERE user_id = $1 AND expires_at > now()
    ORDER BY created_at DESC, id DESC`,
};
const endOne = {
  name: 'auth_end_session',
  text: 'DELETE FROM auth.sessions WHERE user_id = $1 AND id = $2 RETURNING expires_at > now() AS "wasLive"',
};
const endAll = {
  name: 'auth_end_sessions',
  text: `DELETE FROM auth.sessions WHERE user_id = $1 AND id IS DISTINCT FROM $2::uuid
         RETURNING expires_at > now() AS "wasLive"`,
};
const forgetExpired = {
  name: 'auth_forget_expired_sessions',
  text: 'DELETE FROM auth.sessions WHERE user_id = $1 AND expires_at <= now()',
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface Sessions {
  /** The token of a genuine cookie: nothing is asked of the database. */
  token(headers: Headers): string | null;
  /** The live session of a request: one statement, none without a genuine cookie. */
  read(headers: Headers): Promise<AuthSession | null>;
  devices(authUserId: string): Promise<readonly AuthDevice[]>;
  end(authUserId: string, sessionId: string): Promise<boolean>;
  endAll(authUserId: string, exceptSessionId: string | null): Promise<number>;
  forgetExpired(authUserId: string): Promise<void>;
}

export function createSessions(options: {
  readonly database: Pick<Database, 'query'>;
  readonly cookieName: string;
  readonly secret: string;
}): Sessions {
  const { database, cookieName, secret } = options;
  const tokenOf = (headers: Headers) => readSignedCookie(headers.get('cookie') ?? '', cookieName, secret);
  return {
    token: tokenOf,
    async read(headers) {
      const token = tokenOf(headers);
      if (token === null) return null;
      const [session] = await database.query<AuthSession>(readSession, [token]);
      return session ?? null;
    },
    async devices(authUserId) {
      return uuid.test(authUserId) ? database.query<AuthDevice>(listDevices, [authUserId]) : [];
    },
    async end(authUserId, sessionId) {
      if (!uuid.test(authUserId) || !uuid.test(sessionId)) return false;
      const ended = await database.query<{ wasLive: boolean }>(endOne, [authUserId, sessionId]);
      return ended.some((session) => session.wasLive);
    },
    async endAll(authUserId, exceptSessionId) {
      if (!uuid.test(authUserId)) return 0;
      const except = exceptSessionId !== null && uuid.test(exceptSessionId) ? exceptSessionId : null;
      const ended = await database.query<{ wasLive: boolean }>(endAll, [authUserId, except]);
      return ended.filter((session) => session.wasLive).length;
    },
    async forgetExpired(authUserId) {
      await database.query(forgetExpired, [authUserId]);
    },
  };
}

/**
 * The value of a cookie that the account library signed: `value.signature`, percent-encoded, the signature an
 * HMAC-SHA256 in base64. Of several cookies of one name the first counts, as it does for the library.
 */
export function readSignedCookie(cookies: string, name: string, secret: string): string | null {
  const pair = cookies
    .split(';')
    .find((part) => part.slice(0, Math.max(0, part.indexOf('='))).trim() === name);
  if (pair === undefined) return null;
  const raw = pair.slice(pair.indexOf('=') + 1).trim();
  const value = decode(raw.startsWith('"') ? raw.slice(1, -1) : raw);
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const signed = value.slice(0, dot);
  const signature = value.slice(dot + 1);
  if (!/^[A-Za-z0-9+/]{43}=$/.test(signature)) return null;
  const expected = createHmac('sha256', secret).update(signed).digest();
  return timingSafeEqual(Buffer.from(signature, 'base64'), expected) ? signed : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
