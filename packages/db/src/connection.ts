import pg from 'pg';

/**
 * Prisma's adapter sends and reads instants without their offset, so every session must speak UTC and ISO,
 * whatever the server, the role or the database prefer.
 */
const session = '-c TimeZone=UTC -c DateStyle=ISO';

const { builtins } = pg.types;
const int8Array = 1016;

/** An array of integers holds neither quotes nor commas within an item, so no parser is needed. */
const readInt8Array = (text: string): (bigint | null)[] =>
  text === '{}'
    ? []
    : text
        .slice(1, -1)
        .split(',')
        .map((item) => (item === 'NULL' ? null : BigInt(item)));

/**
 * How the pool reads values. Belongs to this pool alone: Prisma's adapter brings its own, and a change of
 * `pg.types` would reach every library in the process.
 */
const getTypeParser = ((oid: number, format?: 'text' | 'binary') => {
  if (format !== 'binary') {
    if (oid === builtins.INT8) return BigInt;
    if (oid === int8Array) return readInt8Array;
    if (oid === builtins.DATE) return String;
  }
  return pg.types.getTypeParser(oid, format as 'text');
}) as typeof pg.types.getTypeParser;

/** A pool whose sessions speak UTC, that gives up waiting for a connection after 10 s. */
export function createPool(options: {
  connectionString: string;
  maxConnections?: number;
  onConnectionLost?: (error: Error) => void;
}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: withSession(options.connectionString),
    max: options.maxConnections ?? 16,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    types: { getTypeParser },
  });
  pool.on('error', (error) => options.onConnectionLost?.(error));
  return pool;
}

/** Adds our session settings, and those given, to the ones that the address already carries. */
export function withSession(connectionString: string, more = ''): string {
  if (!URL.canParse(connectionString)) return connectionString;
  const url = new URL(connectionString);
  const options = [url.searchParams.get('options'), session, more].filter(Boolean).join(' ');
  url.searchParams.set('options', options);
  return url.href;
}
