import { readFileSync } from 'node:fs';
import type { Environment } from './env.ts';

/** A variable of the environment as it may be shown. */
export interface Setting {
  readonly variable: string;
  /** Without what must stay secret; null when it is not set, or secret as a whole. */
  readonly value: string | null;
  readonly isSecret: boolean;
}

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version?: string;
};

/** The version of the console. */
export const VERSION = version ?? '0.0.0';

/** How each variable is shown; the compiler names one that is missing. */
const SHOWN: Readonly<Record<keyof Environment, 'whole' | 'address' | 'never'>> = {
  NODE_ENV: 'whole',
  ROLE: 'whole',
  DATABASE_URL: 'address',
  APP_SECRET: 'never',
  PORT: 'whole',
  HOST: 'whole',
  METRICS_PORT: 'whole',
  WORKER_LEASE_SECONDS: 'whole',
  REQUESTS_PER_MINUTE: 'whole',
  WEB_ORIGIN: 'whole',
  RETURN_TO_ORIGINS: 'whole',
  SMTP_URL: 'address',
  MAIL_FROM: 'whole',
  FARM_CONTROL_URL: 'address',
  FARM_SECRET: 'never',
  FARM_PUBLIC_PORT: 'whole',
  FARM_SCHEME: 'whole',
  SITE_DOMAIN: 'whole',
  STRIPE_SECRET_KEY: 'never',
  STRIPE_WEBHOOK_SECRET: 'never',
  STRIPE_API_ORIGIN: 'whole',
  TRUSTED_PROXIES: 'whole',
  LOG_LEVEL: 'whole',
};

/** What the server was started with, without passwords, secrets and what addresses carry beside their place. */
export function settingsOf(environment: Environment): readonly Setting[] {
  return Object.entries(SHOWN).map(([variable, shown]) => {
    const value = environment[variable as keyof Environment];
    const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
    if (shown === 'never') return { variable, value: null, isSecret: true };
    return {
      variable,
      value: (shown === 'address' ? placeOf(text) : text) || null,
      isSecret: shown === 'address',
    };
  });
}

/** Scheme, host and path of an address: neither who asks, nor with which words. */
function placeOf(address: string): string {
  if (!URL.canParse(address)) return address.includes('@') ? '' : address;
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname === '/' ? '' : pathname}`;
}
