import type { Database } from '@member-console/db';
import type { StripeGateway } from '@member-console/domain/billing';
import type { IdentityPort } from '@member-console/domain/identity';
import type { SiteFarm } from '@member-console/domain/integrations';
import type { MailOutbox } from '@member-console/domain/system';
import type { Logger } from 'pino';
import type { PoolChanges } from './poolChanges.ts';
import type { Setting } from './settings.ts';

/** What the composition root joined, as every door receives it. */
export interface Rooms {
  readonly database: Database;
  readonly identity: IdentityPort;
  readonly farm: SiteFarm;
  /** Null where nobody has said whom to let bill: nothing is for sale then. */
  readonly stripe: StripeGateway | null;
  readonly outbox: MailOutbox;
  readonly poolChanges: PoolChanges;
  /** How the console was set up, for operators to read. */
  readonly settings: readonly Setting[];
  readonly version: string;
  /** Public address of the console, without a slash at its end. */
  readonly webOrigin: string;
  /** Of one session; half as many of an address without one. 0: as many as they like. */
  readonly requestsPerMinute: number;
  /** Names of the migrations that the database lacks. */
  pendingMigrations(): Promise<readonly string[]>;
  readonly logger: Logger;
  readonly isProduction: boolean;
}
