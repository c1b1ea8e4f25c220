import type { World } from '../world/makeWorlds.ts';

/** What signs the sessions of the benched consoles. */
export const APP_SECRET = 'the secret of a bench that guards nothing at all';

/** The program of the server in a checkout. */
export function serverOf(checkout: string): string {
  return `${checkout}/apps/server/src/main.ts`;
}

/** A console in production that answers from this world, sends no mail and calls no farm. */
export function environmentOf({ connectionString }: World): Readonly<Record<string, string>> {
  return {
    NODE_ENV: 'production',
    ROLE: 'api',
    DATABASE_URL: connectionString,
    APP_SECRET,
    WEB_ORIGIN: 'http://localhost',
    SMTP_URL: 'smtp://127.0.0.1:9',
    REQUESTS_PER_MINUTE: '0',
    FARM_CONTROL_URL: 'http://127.0.0.1:9',
    FARM_SECRET: APP_SECRET,
    FARM_PUBLIC_PORT: '4100',
  };
}
