/** What operators need of the outbox. Implemented by `packages/mail`. */

export type OutboundState = 'queued' | 'sending' | 'sent' | 'failed' | 'unknown';

/** A message we owe or owed to somebody: everything but what it says. `type` tells it apart among nodes. */
export interface OutboundEmail {
  readonly type: 'outboundEmail';
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

export interface OutboundFilter {
  readonly state: OutboundState | null;
  /** Part of the recipient's address. */
  readonly to: string | null;
}

export interface OutboundPage {
  readonly after: string | null;
  readonly before: string | null;
  readonly backward: boolean;
  readonly limit: number;
}

/** A message as it would look, about people and links that do not exist. */
export interface MailPreview {
  readonly kind: string;
  readonly locale: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export interface MailOutbox {
  /** The newest first. */
  list(filter: OutboundFilter, page: OutboundPage): Promise<readonly OutboundEmail[]>;
  find(id: string): Promise<OutboundEmail | null>;
  counts(): Promise<readonly { readonly state: OutboundState; readonly count: number }[]>;
  /** Has a message sent again, with its audit entry in the same statement; false when it is neither failed nor unknown. */
  resend(id: string, audit: string): Promise<boolean>;
  /** Every kind of message in every language. */
  previews(): Promise<readonly MailPreview[]>;
}
