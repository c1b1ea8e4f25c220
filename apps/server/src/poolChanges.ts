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

/** Where what `entitlements.commit_settlement` sends is heard. */
export interface Channel {
  /** What is sent from then on is heard. */
  hears(): Promise<void>;
  close(): Promise<void>;
}

/** `open` opens the channel `pool_settled`. */
export function createPoolChanges(
  open: (ears: { readonly onNotification: (payload: string) => void; readonly onGap: () => void }) => Channel,
): PoolChanges {
  const ears = new Set<(poolId: string | null) => void>();
  let isClosed = false;
  /** Null: nobody knows whose. */
  function tell(poolId: string | null): void {
    for (const ear of ears) ear(poolId);
  }
  const channel = open({
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
      await channel.hears().catch((error: unknown) => {
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
      await channel.close();
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
