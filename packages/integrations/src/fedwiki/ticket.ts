import { randomBytes } from 'node:crypto';
import type { SiteTicket } from '@member-console/domain/integrations';
import { z } from 'zod';
import { seal, unseal } from './sealed.ts';

/** How long a ticket lives, in milliseconds. */
export const TICKET_LIFE = 60_000;
/** How far the clocks of console and farm may differ, in milliseconds. */
const CLOCK_SKEW = 5_000;

const Ticket = z.strictObject({
  siteId: z.string().min(1),
  host: z.string().min(1),
  personId: z.string().min(1),
  ticketId: z.string().regex(/^[0-9a-f]{32}$/),
  /** Milliseconds since 1970. */
  expiresAt: z.int(),
});
export type Ticket = z.infer<typeof Ticket>;

/** Signs a ticket that opens one site for one person. `at` is the wall clock, not a demo's moved one. */
export function issueTicket(key: Buffer, { siteId, host, personId, at }: SiteTicket): string {
  const ticketId = randomBytes(16).toString('hex');
  const ticket: Ticket = { siteId, host, personId, ticketId, expiresAt: at.getTime() + TICKET_LIFE };
  return seal(key, ticket);
}

/** Reads a ticket presented at a host. Whether it was used before is for the farm's register to say. */
export function readTicket(
  key: Buffer,
  sealed: string,
  host: string,
  now: number,
): Ticket | 'expired' | 'forged' {
  const ticket = Ticket.safeParse(unseal(key, sealed));
  if (!ticket.success || ticket.data.host !== host) return 'forged';
  if (ticket.data.expiresAt > now + TICKET_LIFE + CLOCK_SKEW) return 'forged';
  return ticket.data.expiresAt > now ? ticket.data : 'expired';
}
