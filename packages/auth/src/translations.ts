import { Refusal } from './refusals.ts';

/** The library's refusals that a page may learn, as `code: [status, our code, words]`. */
const known: Readonly<Record<string, readonly [number, string, string]>> = {
  INVALID_EMAIL_OR_PASSWORD: [
    401,
    'INVALID_EMAIL_OR_PASSWORD',
    'The e-mail address or the password is wrong.',
  ],
  EMAIL_NOT_VERIFIED: [
    403,
    'EMAIL_NOT_VERIFIED',
    'The address is not confirmed yet. We have sent another link.',
  ],
  INVALID_EMAIL: [400, 'INVALID_EMAIL', 'That is not an e-mail address.'],
  INVALID_PASSWORD: [400, 'INVALID_PASSWORD', 'The current password is wrong.'],
  PASSWORD_TOO_SHORT: [400, 'PASSWORD_TOO_SHORT', 'The password is too short.'],
  PASSWORD_TOO_LONG: [400, 'PASSWORD_TOO_LONG', 'The password is too long.'],
  INVALID_TOKEN: [400, 'INVALID_TOKEN', 'The link is not valid, or was used before.'],
  UNAUTHORIZED: [401, 'UNAUTHENTICATED', 'Sign in first.'],
  INVALID_ORIGIN: [403, 'INVALID_ORIGIN', 'Only our own pages may do this.'],
  MISSING_OR_NULL_ORIGIN: [403, 'INVALID_ORIGIN', 'Only our own pages may do this.'],
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: [403, 'INVALID_ORIGIN', 'Only our own pages may do this.'],
};

/** What a page is told of the library's refusal. @throws Error when the library itself failed */
export async function refusalOf(response: Response): Promise<Refusal> {
  const code = await codeOf(response);
  const translated = known[code ?? ''];
  if (translated) return new Refusal(...translated);
  if (response.status >= 500) throw new Error(`The account library answered ${response.status}.`);
  return new Refusal(400, 'INVALID_REQUEST', 'The request could not be understood.');
}

const linkCodes = new Set(['TOKEN_EXPIRED', 'INVALID_TOKEN', 'INVALID_USER']);

/** Why a link did not work. @throws Error when the library itself failed */
export async function codeOfLink(response: Response): Promise<string> {
  if (response.status >= 500) throw new Error(`The account library answered ${response.status}.`);
  const location = response.headers.get('location');
  const code = location ? URL.parse(location)?.searchParams.getAll('error').at(-1) : await codeOf(response);
  return code && linkCodes.has(code) ? code : 'INVALID_TOKEN';
}

async function codeOf(response: Response): Promise<string | null> {
  const body: unknown = await response.json().catch(() => null);
  const isCoded =
    typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
  return isCoded ? String((body as { code: unknown }).code) : null;
}
