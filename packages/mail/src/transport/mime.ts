import { domainToASCII } from 'node:url';
import addressparser from 'nodemailer/lib/addressparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutboundMessage } from './transport.ts';

/** What we add to the headers that every message has. Automatic answers are asked not to answer. */
export function extraHeaders(message: OutboundMessage): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'Content-Language': message.locale,
  };
}

/** The message as bytes for a mail server: plain text and HTML, encoded for seven-bit lines. */
export function encodeMessage(message: OutboundMessage): Promise<Buffer> {
  const composer = new MailComposer({
    from: message.from,
    to: { name: '', address: message.to },
    subject: message.subject,
    text: message.text,
    html: message.html,
    messageId: message.messageId,
    date: new Date(),
    headers: extraHeaders(message),
    newline: 'win',
    disableUrlAccess: true,
    disableFileAccess: true,
  });
  return composer.compile().build();
}

/**
 * The bare address of a sender such as `Member Console <no-reply@console.example>`.
 *
 * @throws Error when there is not exactly one.
 */
export function bareAddress(sender: string): string {
  const [first, ...others] = addressparser(sender, { flatten: true });
  const address = first?.address ?? '';
  if (others.length > 0 || !/^[^\s@]+@[^\s@]+$/.test(address)) {
    throw new Error(
      'MAIL_FROM must hold one address, for instance Member Console <no-reply@console.example>.',
    );
  }
  return address;
}

/** The address with its domain in the letters that every mail server understands. */
export function envelopeAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = domainToASCII(address.slice(at + 1));
  return domain === '' ? address : `${address.slice(0, at)}@${domain}`;
}
