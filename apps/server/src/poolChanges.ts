import { listen } from '@member-console/db';

/** Everybody who waits until rights change, whichever server changes them. */
export interface PoolChanges {
  /** What changes from here on is heard, also before somebody waits for it. */
  begin(): Promise<Hearing>;
  /** Whoever waits goes on at once, and nobody waits any more. */
  close(): Promise<void>;
}

export interface Hearing {
  /** Settles when the pool's rights have changed or may have, and after so many milliseconds in any case. */
  untilChanged(poolId: string, milliseconds: number): Promise<void>;
  end(): void;
}

/** What `entitlements.commit_settlement` sends. */
const CHANNEL = 'pool_settled';

export function createPoolChanges(options: {
  readonly connectionString: string;
  readonly onConnectionLost?: (error: Error) => void;
}): PoolChanges {
  const ears = new Set<(poolId: string | null) => void>();
  let isClosed = false;
  /** Null: nobody knows whose. */
  function tell(poolId: string | null): void {
    for (const ear of [...ears]) ear(poolId);
  }
  const listener = listen({
    ...options,
    channel: CHANNEL,
    onNotification: (payload) => tell(poolIn(payload)),
    onGap: () => tell(null),
  });
  return {
    async begin() {
      const heard = new Set<string | null>();
      let wake: ((poolId: string | null) => void) | undefined;
      const ear = (poolId: string | null) => {
        heard.add(poolId);
        wake?.(poolId);
      };
      ears.add(ear);
      await listener.hears().catch((error: unknown) => {
        ears.delete(ear);
        throw error;
      });
      return {
        async untilChanged(poolId, milliseconds) {
          if (isClosed || heard.has(poolId) || heard.has(null)) return;
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, milliseconds);
            wake = (changed) => {
              if (changed !== poolId && changed !== null) return;
              clearTimeout(timer);
              resolve();
            };
          });
        },
        end: () => ears.delete(ear),
      };
    },
    async close() {
      isClosed = true;
      tell(null);
      await listener.close();
    },
  };
}

function poolIn(payload: string): string | null {
  try {
    const { pool } = JSON.parse(payload) as { readonly pool?: string };
    return pool ?? null;
  } catch {
    return null;
  }
}
