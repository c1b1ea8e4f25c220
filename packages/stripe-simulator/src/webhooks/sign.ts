import { createHmac } from 'node:crypto';

/** Stripe's signature header: when, and one signature for each secret that is good now. */
export function sign(body: string, secrets: readonly string[], seconds: number): string {
  const signatures = secrets.map(
    (secret) => `v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`,
  );
  return [`t=${seconds}`, ...signatures].join(',');
}
