import type { Outcome } from './transport.ts';

/** What the SMTP library knows about a conversation that went wrong. */
export interface SmtpFailure extends Error {
  readonly code?: string | undefined;
  /** The system's own word for it, such as ECONNREFUSED. */
  readonly originalCode?: string | undefined;
  /** The command that was refused. */
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
}

const longestQuote = 200;
/** Wrong order (try again on a new connection), or our password: nothing that is the message's fault. */
const notAboutTheMessage = [503, 530, 534, 535, 538];
const aboutTheMessage = /^(MAIL FROM|RCPT TO|DATA)$/;

/**
 * Decides what a failure means for the message.
 *
 * @param handedOver whether the whole message was on its way to the server. Without an answer to that, nobody but
 *   the server knows whether it has it.
 */
export function judgeFailure(failure: SmtpFailure, handedOver: boolean): Outcome {
  const reason = describe(failure, handedOver);
  const reply = failure.responseCode ?? 0;
  if (reply >= 400 && reply < 500) return { kind: 'deferred', reason };
  if (reply >= 500 && reply < 600) {
    const permanent = handedOver || aboutTheMessage.test(failure.command ?? '');
    return { kind: permanent && !notAboutTheMessage.includes(reply) ? 'refused' : 'deferred', reason };
  }
  if (handedOver) return { kind: 'unknown', reason };
  // Said by the library before it asked the server: the address cannot be written, or the message is too long.
  const impossible = failure.code === 'EENVELOPE' || failure.code === 'EMESSAGE';
  return { kind: impossible ? 'refused' : 'deferred', reason };
}

/**
 * The failure in words that can be kept and shown. A server may quote what it refuses, so its words count only
 * while it has not seen the message; a refused sign-in is never quoted.
 */
function describe(failure: SmtpFailure, handedOver: boolean): string {
  const { code, originalCode, command, response, responseCode } = failure;
  const where = handedOver ? 'after the message' : (command ?? 'CONN');
  const quotable = response && !handedOver && /^(CONN|EHLO|HELO|STARTTLS|MAIL FROM|RCPT TO)$/.test(where);
  if (quotable) return `${where}: ${quote(response)}`;
  if (responseCode) return `${where}: ${codesOf(response ?? '') ?? responseCode}`;
  return `${where}: ${originalCode ?? code ?? 'no answer'}`;
}

function quote(response: string): string {
  return response
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longestQuote);
}

/** The reply code and its enhanced status, `550 5.7.1`. */
function codesOf(response: string): string | undefined {
  return /^\d{3}([ -]\d\.\d{1,3}\.\d{1,3})?/.exec(response)?.[0]?.replace('-', ' ');
}
