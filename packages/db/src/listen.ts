import pg from 'pg';
import { withSession } from './connection.ts';

interface ListenOptions {
  readonly connectionString: string;
  /** A plain name. */
  readonly channel: string;
  /** What a transaction that has committed sent. */
  readonly onNotification: (payload: string) => void;
  /** Whatever was sent meanwhile may have been missed: after a loss, as soon as it hears again. */
  readonly onGap: () => void;
  readonly onConnectionLost?: (error: Error) => void;
}

interface Listener {
  /** Rejects where the database cannot be reached. What is sent from then on is heard. */
  hears(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds after which a lost connection is made anew, and again when that fails. */
const PAUSE = 1000;

/** Hears what is sent on a channel, over a connection of its own that is made when it is first needed. */
export function listen(options: ListenOptions): Listener {
  const { connectionString, channel, onNotification, onGap, onConnectionLost } = options;
  let hearing: Promise<pg.Client> | undefined;
  let again: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: withSession(connectionString),
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    client.on('notification', ({ payload }) => onNotification(payload ?? ''));
    client.on('error', (error) => onConnectionLost?.(error));
    client.on('end', lost);
    await client.connect();
    await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    return client;
  }
  function lost(): void {
    hearing = undefined;
    if (isClosed || again !== undefined) return;
    again = setTimeout(() => {
      again = undefined;
      hears().then(onGap, lost);
    }, PAUSE).unref();
  }
  async function hears(): Promise<void> {
    hearing ??= connect().catch((error: unknown) => {
      hearing = undefined;
      throw error;
    });
    await hearing;
  }
  return {
    hears,
    async close() {
      isClosed = true;
      clearTimeout(again);
      await hearing?.then((client) => client.end()).catch(() => undefined);
    },
  };
}
