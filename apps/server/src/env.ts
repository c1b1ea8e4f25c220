import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);
const origin = z.url({ protocol: /^https?$/ }).transform((address) => new URL(address).origin);

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
  RETURN_TO_ORIGINS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    )
    .pipe(z.array(origin)),
  /** `smtp://…`, `smtps://…`, or in development `mailbox`. */
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Member Console <no-reply@localhost>'),
  FARM_CONTROL_URL: z.url(),
  FARM_SECRET: z.string().min(32),
  FARM_PUBLIC_PORT: port,
  FARM_SCHEME: z.enum(['http', 'https']).default('http'),
  SITE_DOMAIN: z.string().default('localhost'),
  /** Networks whose X-Forwarded-For is believed, separated by commas. */
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    ),
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
  return { ...environment, SMTP_URL: SMTP_URL ?? 'mailbox' };
}
