/** A message as it leaves the outbox. */
export interface OutboundMessage {
  /** Of the outbox row, and so of the message, however often it is tried. */
  readonly id: string;
  /** Value of the Message-ID header, in angle brackets. */
  readonly messageId: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly locale: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/**
 * How a conversation ended. `deferred`: the message was certainly not taken, try again. `refused`: and never will
 * be. `unknown`: it may or may not have been taken. A reason never quotes the message.
 */
export type Outcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'deferred' | 'refused' | 'unknown'; readonly reason: string };

/** Hands one message over in one conversation. Answers within `conversationLimitMs`; never rejects. */
export interface Transport {
  send(message: OutboundMessage): Promise<Outcome>;
}

/** No conversation lasts longer, so whoever still holds one after that is dead. Milliseconds. */
export const conversationLimitMs = 240_000;
