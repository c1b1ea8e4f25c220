import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);
const origin = z.url({ protocol: /^https?$/ }).transform((address) => new URL(address).origin);

/** A text with commas between its items; empty when it is not set. */
const list = <Item extends z.ZodType<string, string>>(item: Item) =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(item));

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  ROLE: z.enum(['api', 'worker', 'all']).default('all'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
  /** At least 32 characters; everything the console signs is derived from it. */
  APP_SECRET: z.string().min(32),
  PORT: port.default(4000),
  /** Address to listen on. Loopback, unless a proxy on another machine stands in front. */
  HOST: z.string().default('127.0.0.1'),
  METRICS_PORT: port.optional(),
  /** A worker unheard of for so many seconds is dead, and its jobs run elsewhere. Readiness waits for 30. */
  WORKER_LEASE_SECONDS: z.coerce.number().min(2).max(60).default(20),
  /** To `/graphql`, of one session; half as many of an address without one. 0: no limit. */
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(0).default(3000),
  WEB_ORIGIN: origin.default('http://localhost:5173'),
  /** Further origins that a person may be returned to after signing up, separated by commas. */
  RETURN_TO_ORIGINS: list(origin),
  /** `smtp://…`, `smtps://…`, or in development `mailbox`. */
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Member Console <no-reply@localhost>'),
  FARM_CONTROL_URL: z.url(),
  FARM_SECRET: z.string().min(32),
  FARM_PUBLIC_PORT: port,
  FARM_SCHEME: z.enum(['http', 'https']).default('http'),
  SITE_DOMAIN: z.string().default('localhost'),
  /** `sk_…` or `rk_…`. Without it nobody can pay here. */
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_/, 'must begin with sk_test_, sk_live_, rk_test_ or rk_live_')
    .optional(),
  /** Of the webhook endpoints, separated by commas: while one is being changed, both. */
  STRIPE_WEBHOOK_SECRET: list(z.string()),
  /** Of a simulator, in place of Stripe. Refused in production and with a live key. */
  STRIPE_API_ORIGIN: origin.optional(),
  /** Networks whose X-Forwarded-For is believed, separated by commas. */
  TRUSTED_PROXIES: list(z.string()),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});
export type Environment = Readonly<z.infer<typeof Environment>> & { readonly SMTP_URL: string };

/** What is missing or wrong, in a sentence. */
export class EnvironmentRefused extends Error {}

/**
 * The only reader of the environment.
 *
 * @throws EnvironmentRefused that names every variable which is missing or wrong, and never its value.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const parsed = Environment.safeParse(variables);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new EnvironmentRefused(`The environment is not complete. ${problems.join('; ')}.`);
  }
  const { SMTP_URL, ...environment } = parsed.data;
  if (environment.NODE_ENV === 'production' && !/^smtps?:\/\//.test(SMTP_URL ?? '')) {
    // Without a mail server nobody could ever verify an address; better not to start.
    throw new EnvironmentRefused(
      'SMTP_URL: set it to the mail server, such as smtps://user:password@mail.example.org.',
    );
  }
  refuseStripe(environment);
  return { ...environment, SMTP_URL: SMTP_URL ?? 'mailbox' };
}

/** A simulator has no place where money moves, and a key that nobody verifies webhooks with has none anywhere. */
function refuseStripe({
  NODE_ENV,
  STRIPE_SECRET_KEY: key,
  STRIPE_WEBHOOK_SECRET: secrets,
  STRIPE_API_ORIGIN: simulator,
}: Omit<Environment, 'SMTP_URL'>): void {
  if (key === undefined) return;
  if (secrets.length === 0) {
    throw new EnvironmentRefused(
      'STRIPE_WEBHOOK_SECRET: set it to the signing secret of the webhook endpoint, whsec_….',
    );
  }
  if (simulator !== undefined && (NODE_ENV === 'production' || key.includes('_live_'))) {
    throw new EnvironmentRefused('STRIPE_API_ORIGIN: leave it out in production, and with a live key.');
  }
}
