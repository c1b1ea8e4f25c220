import type { Json } from '../objects/json.ts';

/** A refusal in Stripe's words; the door answers with it. */
export class StripeError extends Error {
  readonly status: number;
  readonly body: Json;
  /** Validation failures and conflicts are not kept for the idempotency key. */
  readonly kept: boolean;

  constructor(status: number, body: Json & { type: string; message: string; code?: string }, kept = true) {
    super(body.message);
    this.name = 'StripeError';
    this.status = status;
    this.body = body.code ? { doc_url: documentation(body.code), ...body } : body;
    this.kept = kept;
  }
}

const documentation = (code: string) => `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`;

export function invalidRequest(message: string, extra: { param?: string; code?: string } = {}): StripeError {
  return new StripeError(400, { ...extra, message, type: 'invalid_request_error' });
}

/** The parameters themselves are wrong; nothing was attempted. */
export function invalidParameter(message: string, param: string, code?: string): StripeError {
  const extra = code ? { code, param } : { param };
  return new StripeError(400, { ...extra, message, type: 'invalid_request_error' }, false);
}

export function notFound(what: string, id: string, param = 'id'): StripeError {
  const elsewhere =
    what === 'PaymentMethod'
      ? "; It's possible this PaymentMethod exists on one of your connected accounts, in which case you should retry this request on that connected account. Learn more at https://stripe.com/docs/connect/authentication"
      : '';
  return new StripeError(404, {
    code: 'resource_missing',
    message: `No such ${what}: '${id}'${elsewhere}`,
    param,
    type: 'invalid_request_error',
  });
}

const declineMessages: Record<string, string> = {
  expired_card: 'Your card has expired.',
  insufficient_funds: 'Your card has insufficient funds.',
  incorrect_cvc: "Your card's security code is incorrect.",
};

export function declineMessage(declineCode: string): string {
  return declineMessages[declineCode] ?? 'Your card was declined.';
}

/** What a declined card is answered with, and what an intent keeps as its last error. */
export function cardDeclined(declineCode: string, extra: Json = {}): StripeError {
  const own = declineCode === 'expired_card' || declineCode === 'incorrect_cvc';
  return new StripeError(402, {
    advice_code: 'try_again_later',
    code: own ? declineCode : 'card_declined',
    decline_code: declineCode,
    message: declineMessage(declineCode),
    network_decline_code: '01',
    ...extra,
    type: 'card_error',
  });
}
