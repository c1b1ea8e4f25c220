import type { MailMessage } from '@member-console/domain/identity';
import { type MailLocale, mailLocale, type Translate, translator } from './catalog/index.ts';
import { safeName } from './safeName.ts';

const product = 'Member Console';

/** A message in words, before it has a form. Every kind has the same parts, so that all look alike. */
export interface Letter {
  readonly locale: MailLocale;
  readonly subject: string;
  /** The line that inboxes show beside the subject. */
  readonly preview: string;
  readonly heading: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly action: { readonly label: string; readonly url: string };
  readonly copyLink: string;
  readonly closing: readonly string[];
  readonly footer: string;
  readonly home: { readonly label: string; readonly url: string };
}

/**
 * Writes a message in the recipient's language.
 *
 * @param webOrigin public address of the console, e.g. `https://console.example`
 * @throws TypeError when the link is not a web address.
 */
export function composeLetter(message: MailMessage, webOrigin: string): Letter {
  const locale = mailLocale(message.locale);
  const t = translator(locale);
  const { kind } = message;
  const values = {
    product,
    host: new URL(webOrigin).host,
    newAddress: 'newAddress' in message ? message.newAddress : '',
  };
  return {
    locale,
    subject: t(`${kind}.subject`, values),
    preview: t(`${kind}.preview`, values),
    heading: t(`${kind}.heading`, values),
    greeting: greet(t, message.displayName),
    paragraphs: t(`${kind}.body`, values).split('\n\n'),
    action: { label: t(`${kind}.action`, values), url: webAddress(linkOf(message, webOrigin)) },
    copyLink: t('copyLink'),
    closing: t(`${kind}.closing`, values).split('\n\n'),
    footer: t('sentTo', { ...values, to: message.to }),
    home: { label: product, url: webAddress(webOrigin) },
  };
}

function greet(t: Translate, displayName: string): string {
  const name = safeName(displayName);
  return name === null ? t('greetingWithoutName') : t('greeting', { name });
}

function linkOf(message: MailMessage, webOrigin: string): string {
  switch (message.kind) {
    case 'verifyEmail':
    case 'resetPassword':
    case 'emailChangeConfirm':
      return message.url;
    case 'existingAccount':
      return message.signInUrl;
    case 'emailChanged':
    case 'passwordChanged':
      return new URL('/login', webOrigin).href;
  }
}

function webAddress(address: string): string {
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError('A link in a message must be a web address.');
  return url.href;
}
