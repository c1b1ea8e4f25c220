import { createIdentity } from '@member-console/auth';
import { createDatabase, type Database, listen } from '@member-console/db';
import { DatabaseRefused, migrate, pendingMigrations } from '@member-console/db/migrate';
import { createFedWiki } from '@member-console/integrations/fedwiki';
import { createDelivery, createMailer, createOutbox, createTransport } from '@member-console/mail';
import { createStripeGateway } from '@member-console/stripe';
import type { Logger } from 'pino';
import { currentRequest } from './currentRequest.ts';
import type { Environment } from './env.ts';
import type { WorkerRooms } from './jobs/workerRooms.ts';
import { createLogger } from './logger.ts';
import { createPoolChanges } from './poolChanges.ts';
import type { Rooms } from './rooms.ts';
import { settingsOf, VERSION } from './settings.ts';

export { DatabaseRefused };

/** Brings the database up to date, once, however many servers start. */
export async function bringUpToDate(connectionString: string): Promise<void> {
  await migrate({ connectionString });
}

/** A database with one connection, for a command run at the machine. */
export function openDatabase(connectionString: string): Database {
  return createDatabase({ connectionString, maxConnections: 1 });
}

/** The composition root: the only place that joins database, accounts, mail, farm and domain. */
export function wire(
  environment: Environment,
  logger: Logger = createLogger(environment.LOG_LEVEL),
): WorkerRooms & { close(): Promise<void> } {
  const isProduction = environment.NODE_ENV === 'production';
  const database = createDatabase({
    connectionString: environment.DATABASE_URL,
    onConnectionLost: (error) => logger.warn({ err: error }, 'database connection lost'),
  });
  const poolChanges = createPoolChanges((ears) =>
    listen({
      connectionString: environment.DATABASE_URL,
      channel: 'pool_settled',
      onConnectionLost: (error) => logger.warn({ err: error }, 'nobody hears of changes for a moment'),
      ...ears,
    }),
  );
  const mailer = createMailer({ database, from: environment.MAIL_FROM, webOrigin: environment.WEB_ORIGIN });
  const transport = createTransport(environment.SMTP_URL, { database });
  const delivery = createDelivery({ database, transport, log: (event) => logger.info(event, event.event) });
  const { protocol, hostname } = new URL(environment.WEB_ORIGIN);
  const identity = createIdentity({
    database,
    secret: environment.APP_SECRET,
    origin: environment.WEB_ORIGIN,
    trustedOrigins: environment.RETURN_TO_ORIGINS,
    trustedProxies: environment.TRUSTED_PROXIES,
    mailer,
    secureCookies: protocol === 'https:' || hostname === 'localhost',
    development: !isProduction,
    onFailure: (failure) =>
      logger.error({ ...failure, requestId: currentRequest.getStore() }, 'account request failed'),
  });
  const farm = createFedWiki({
    controlUrl: environment.FARM_CONTROL_URL,
    secret: environment.FARM_SECRET,
    publicPort: environment.FARM_PUBLIC_PORT,
    siteDomain: environment.SITE_DOMAIN,
    scheme: environment.FARM_SCHEME,
  });
  return {
    database,
    identity,
    farm,
    stripe: stripeOf(environment, logger),
    outbox: createOutbox({ database, webOrigin: environment.WEB_ORIGIN }),
    poolChanges,
    settings: settingsOf(environment),
    version: VERSION,
    delivery,
    webOrigin: environment.WEB_ORIGIN,
    requestsPerMinute: environment.REQUESTS_PER_MINUTE,
    pendingMigrations: () => pendingMigrations(database.pool),
    logger,
    isProduction,
    async close() {
      await poolChanges.close();
      await database.close();
    },
  };
}

/** Stripe, or the simulator in its place; null where nobody has said whom to let bill. */
function stripeOf(environment: Environment, logger: Logger): Rooms['stripe'] {
  const {
    STRIPE_SECRET_KEY: secretKey,
    STRIPE_WEBHOOK_SECRET: webhookSecrets,
    STRIPE_API_ORIGIN: apiOrigin,
  } = environment;
  if (secretKey === undefined) return null;
  return createStripeGateway({
    secretKey,
    webhookSecrets,
    returnOrigins: [environment.WEB_ORIGIN],
    log: (call) => logger.warn(call, call.event),
    ...(apiOrigin === undefined ? {} : { apiOrigin }),
  });
}
