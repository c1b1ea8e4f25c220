import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { withSession } from '../connection.ts';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/**
 * Connects Prisma's schema engine to Postgres with one connection, because the engine's lock belongs to a
 * connection. The history table goes to `public`, where the ordinary CLI looks for it.
 */
export class EngineAdapter extends PrismaPg {
  lastRefusal: pg.DatabaseError | undefined;
  readonly close: () => Promise<void>;

  constructor(connectionString: string) {
    const pool = new pg.Pool({
      connectionString: withSession(connectionString, '-c search_path=public'),
      max: 1,
      connectionTimeoutMillis: 10_000,
    });
    pool.on('error', () => undefined);
    super(pool);
    this.close = () => pool.end();
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    readCharColumns(adapter);
    adapter.executeScript = (script) => this.executeWhole(adapter.underlyingDriver(), script);
    return adapter;
  }

  /**
   * Sends a migration as one message. Prisma's adapter would cut it at every semicolon, also within the body
   * of a function; and as one message it is one transaction, so that a failing migration leaves nothing behind.
   */
  private async executeWhole(pool: pg.Pool, script: string): Promise<void> {
    try {
      await pool.query(script);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      this.lastRefusal = error;
      const { code = '', severity = '', message, detail, column, hint } = error;
      throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
    }
  }
}

const charType = 18;

/**
 * The engine asks the catalog for columns of the one-byte type `"char"` (the kind of a constraint), which the
 * adapter does not know: they are read as text and announced as characters.
 */
function readCharColumns(adapter: Adapter): void {
  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool) as (config: unknown) => Promise<pg.QueryResult>;
  let characters: number[] = [];
  pool.query = (async (config: unknown) => {
    const result = await query(config);
    characters = [];
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== charType) continue;
      characters.push(index);
      field.dataTypeID = pg.types.builtins.TEXT;
    }
    return result;
  }) as typeof pool.query;

  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (statement) => {
    const result = await queryRaw(statement);
    const columnTypes = result.columnTypes.map((type, index) =>
      characters.includes(index) ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
}
