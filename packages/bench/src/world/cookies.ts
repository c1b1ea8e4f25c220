import { createHmac, timingSafeEqual } from 'node:crypto';

/** The name under which a console at http://localhost keeps its session. */
const NAME = '__Host-member_console.session';

/** Signs and checks session cookies as the accounts room does, from the console's secret. */
export function sessionCookies(appSecret: string): {
  /** The `Cookie` header of somebody with this session. */
  header(token: string): string;
  /** The token of a genuine header, else null. */
  token(header: string | undefined): string | null;
} {
  const secret = createHmac('sha256', appSecret).update('accounts and sessions').digest('base64url');
  const sign = (token: string) => createHmac('sha256', secret).update(token).digest();
  return {
    header: (token) => `${NAME}=${encodeURIComponent(`${token}.${sign(token).toString('base64')}`)}`,
    token(header) {
      if (!header?.startsWith(`${NAME}=`)) return null;
      const [token = '', signature = ''] = decodeURIComponent(header.slice(NAME.length + 1)).split('.');
      const given = Buffer.from(signature, 'base64');
      const expected = sign(token);
      return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
    },
  };
}
