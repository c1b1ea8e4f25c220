import { z } from 'zod';

const Port = z.coerce.number().int().min(0).max(65_535);

const Environment = z.object({
  /** Directory of everything that the farm keeps. */
  FARM_DATA: z.string().min(1),
  /** Port of the sites; 0 takes a free one and says which. */
  FARM_PUBLIC_PORT: Port,
  /** Port of the control door; 0 takes a free one and says which. */
  FARM_CONTROL_PORT: Port,
  /** What console and farm share; at least 32 characters. */
  FARM_SECRET: z.string().min(32),
  /** Domain under which every site is one label. */
  SITE_DOMAIN: z
    .string()
    .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/)
    .default('localhost'),
  /** Public address of the console. When it is https, so are the sites and their cookies. */
  CONSOLE_URL: z.url({ protocol: /^https?$/ }),
  FARM_ENV: z.enum(['development', 'test', 'production']).default('production'),
});
export type Environment = z.infer<typeof Environment>;

/** The farm's settings. Throws one sentence that names what is missing or wrong, and never a value. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const environment = Environment.safeParse(variables);
  if (!environment.success) {
    const names = [...new Set(environment.error.issues.map(({ path }) => path.join('.')))];
    throw new Error(
      `The wiki farm cannot start: set ${names.join(', ')} as packages/integrations/README.md says.`,
    );
  }
  const { FARM_ENV, CONSOLE_URL } = environment.data;
  const { protocol, hostname } = new URL(CONSOLE_URL);
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.localhost');
  if (FARM_ENV === 'production' && protocol === 'http:' && !isLocal) {
    throw new Error('The wiki farm cannot start: in production CONSOLE_URL begins with https.');
  }
  return environment.data;
}
