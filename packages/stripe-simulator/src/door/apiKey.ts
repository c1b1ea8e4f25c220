import type { IncomingHttpHeaders } from 'node:http';
import { StripeError } from './stripeError.ts';

/** Takes the key from `Bearer` or `Basic`; lets in test keys alone. */
export function checkApiKey(headers: IncomingHttpHeaders): void {
  const key = keyOf(headers.authorization ?? '');
  if (key === '') {
    throw refused(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    );
  }
  if (/^(sk|rk)_live_/.test(key)) {
    throw refused('This is a simulator: it takes no live keys. Whoever sent this key should replace it.');
  }
  if (!/^(sk|rk)_test_\w+$/.test(key)) throw refused(`Invalid API Key provided: ${masked(key)}`);
}

function keyOf(header: string): string {
  const [scheme = '', value = ''] = header.split(' ');
  if (scheme === 'Bearer') return value;
  if (scheme !== 'Basic') return '';
  return Buffer.from(value, 'base64').toString('utf8').split(':')[0] ?? '';
}

const masked = (key: string) =>
  `${'*'.repeat(Math.max(1, key.length - 4))}${key.length > 8 ? key.slice(-4) : ''}`;

const refused = (message: string) => new StripeError(401, { message, type: 'invalid_request_error' }, false);
