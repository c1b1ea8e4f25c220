import { SECRET_KEY, WEBHOOK_SECRET } from './simulatedStripe.ts';

/** What signs sessions; no log may show it. */
export const APP_SECRET = 'app secret of the faults, longer than thirty-two characters';

/** The environment of a console that speaks with a simulated Stripe. */
export function environmentOf({
  connectionString,
  simulator,
  port,
}: {
  readonly connectionString: string;
  readonly simulator: string;
  readonly port: number;
}): Record<string, string> {
  return {
    NODE_ENV: 'test',
    DATABASE_URL: connectionString,
    PORT: String(port),
    APP_SECRET,
    FARM_SECRET: 'farm secret of more than thirty-two characters',
    FARM_CONTROL_URL: 'http://127.0.0.1:9',
    FARM_PUBLIC_PORT: '4100',
    STRIPE_SECRET_KEY: SECRET_KEY,
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    STRIPE_API_ORIGIN: simulator,
    REQUESTS_PER_MINUTE: '0',
    LOG_LEVEL: 'silent',
  };
}
