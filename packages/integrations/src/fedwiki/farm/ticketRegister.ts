import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { TICKET_LIFE } from '../ticket.ts';
import { syncDirectory } from './atomicFile.ts';

/** Remembers used tickets on disk, so that none works twice, not even across a restart. */
export interface TicketRegister {
  /** Marks a ticket as used. False if it was used before; of two at once exactly one gets true. */
  use(ticketId: string): Promise<boolean>;
}

/** Ticket ids must already be checked: they become file names. */
export async function openTicketRegister(dataDir: string): Promise<TicketRegister> {
  const directory = path.join(dataDir, 'tickets');
  await mkdir(directory, { recursive: true });
  let sweptAt = 0;

  /** Forgets tickets that have long expired, which are refused for that. At most once a lifetime. */
  async function sweep(): Promise<void> {
    if (sweptAt > Date.now() - TICKET_LIFE) return;
    sweptAt = Date.now();
    for (const name of await readdir(directory)) {
      const file = path.join(directory, name);
      const { mtimeMs } = await stat(file);
      if (mtimeMs < Date.now() - 10 * TICKET_LIFE) await rm(file);
    }
  }

  return {
    async use(ticketId) {
      try {
        const file = await open(path.join(directory, ticketId), 'wx');
        await file.close();
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
        throw error;
      }
      await syncDirectory(directory);
      await sweep();
      return true;
    },
  };
}
