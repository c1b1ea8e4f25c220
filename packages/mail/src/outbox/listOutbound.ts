import type { Database } from '@member-console/db';

export const outboundStates = ['queued', 'sending', 'sent', 'failed', 'unknown'] as const;
export type OutboundState = (typeof outboundStates)[number];

/** What operators may see of a message: everything but what it says. */
export interface OutboundEmail {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly locale: string;
  readonly subject: string;
  readonly state: OutboundState;
  readonly attempts: number;
  readonly nextAttemptAt: Date;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

/** The newest messages of the outbox. Has no body, no link and no dedupe key, so it can be shown. */
export async function listOutbound(
  database: Database,
  filter: { readonly state?: OutboundState; readonly to?: string; readonly limit: number },
): Promise<OutboundEmail[]> {
  const { state, to, limit } = filter;
  const rows = await database.prisma.outboundEmail.findMany({
    where: { ...(state ? { state } : {}), ...(to ? { to } : {}) },
    orderBy: { id: 'desc' },
    take: limit,
    select: {
      id: true,
      kind: true,
      to: true,
      locale: true,
      subject: true,
      state: true,
      attempts: true,
      nextAttemptAt: true,
      lastError: true,
      createdAt: true,
      sentAt: true,
    },
  });
  return rows.map((row) => ({ ...row, state: row.state as OutboundState }));
}
