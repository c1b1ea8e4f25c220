import { Refusal } from './refusals.ts';

/** Bounds of what people type. Lengths in characters; passwords in UTF-16 units, as they are hashed. */
export const bounds = {
  bodyBytes: 16 * 1024,
  name: { min: 1, max: 80 },
  password: { min: 10, max: 128 },
  email: 254,
  emailLocalPart: 64,
  token: 4_096,
} as const;

export type Fields = Readonly<Record<string, unknown>>;

/** Reads a JSON object of at most 16 kB. @throws Refusal */
export async function readFields(request: Request): Promise<Fields> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body as application/json.');
  }
  let value: unknown;
  try {
    value = JSON.parse(await readText(request));
  } catch (error) {
    if (error instanceof Refusal) throw error;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(400, 'INVALID_REQUEST', 'The body must be a JSON object.');
  }
  return value as Fields;
}

async function readText(request: Request): Promise<string> {
  const tooLarge = new Refusal(413, 'PAYLOAD_TOO_LARGE', 'The body may hold at most 16 kB.');
  if (Number(request.headers.get('content-length') ?? 0) > bounds.bodyBytes) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > bounds.bodyBytes) throw tooLarge;
    chunks.push(chunk);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}

/** @throws Refusal INVALID_REQUEST */
export function text(fields: Fields, field: string): string {
  const value = fields[field];
  if (typeof value !== 'string') throw new Refusal(400, 'INVALID_REQUEST', `"${field}" must be a text.`);
  return value;
}

/** No wider than the account library's own rule, or it would refuse to sign in whom we let in. */
const address =
  /^(?:[a-z0-9_'+-]+\.)*[a-z0-9_'+-]*[a-z0-9_+-]@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** The address in its stored form, trimmed and in lower case, or null when it is none. */
export function normalizeEmail(value: string): string | null {
  const email = value.trim().toLowerCase();
  if (email.length > bounds.email || email.indexOf('@') > bounds.emailLocalPart) return null;
  return address.test(email) ? email : null;
}

/** @throws Refusal INVALID_EMAIL */
export function emailField(fields: Fields): string {
  const email = normalizeEmail(text(fields, 'email'));
  if (!email) throw new Refusal(400, 'INVALID_EMAIL', 'That is not an e-mail address.');
  return email;
}

/** @throws Refusal INVALID_NAME */
export function nameField(fields: Fields): string {
  const name = text(fields, 'name').trim();
  const length = [...name].length;
  if (length < bounds.name.min || length > bounds.name.max || !name.isWellFormed() || /\p{Cc}/u.test(name)) {
    throw new Refusal(400, 'INVALID_NAME', 'A name has 1 to 80 characters.');
  }
  return name;
}

/** @throws Refusal PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG */
export function newPasswordField(fields: Fields, field: string): string {
  const password = text(fields, field);
  const { min, max } = bounds.password;
  if (password.length < min) {
    throw new Refusal(400, 'PASSWORD_TOO_SHORT', `A password has at least ${min} characters.`);
  }
  if (password.length > max) {
    throw new Refusal(400, 'PASSWORD_TOO_LONG', `A password has at most ${max} characters.`);
  }
  return password;
}
