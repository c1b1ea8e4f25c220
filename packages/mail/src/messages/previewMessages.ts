import type { MailMessage } from '@member-console/domain/identity';
import type { MailPreview } from '@member-console/domain/system';
import { renderMessage } from './render.ts';

const LOCALES = ['en', 'de'] as const;
/** Nobody, and an address that leads nowhere. */
const SOMEBODY = { to: 'alex@example.org', dedupeKey: 'preview', displayName: 'Alex Example' } as const;

type Message = MailMessage extends infer One
  ? One extends MailMessage
    ? Omit<One, 'locale'>
    : never
  : never;

/** One message of each kind; the compiler names a kind that is missing. */
function examples(webOrigin: string): Readonly<Record<MailMessage['kind'], Message>> {
  const url = new URL('/verify-email?token=example', webOrigin).href;
  const newAddress = 'alex.new@example.org';
  return {
    verifyEmail: { ...SOMEBODY, kind: 'verifyEmail', url },
    existingAccount: {
      ...SOMEBODY,
      kind: 'existingAccount',
      signInUrl: new URL('/login', webOrigin).href,
    },
    resetPassword: { ...SOMEBODY, kind: 'resetPassword', url },
    passwordChanged: { ...SOMEBODY, kind: 'passwordChanged' },
    emailChangeConfirm: { ...SOMEBODY, kind: 'emailChangeConfirm', url, newAddress },
    emailChanged: { ...SOMEBODY, kind: 'emailChanged', newAddress },
  };
}

/** Every kind of message in every language that people choose, written by what writes the real ones. */
export async function previewMessages(webOrigin: string): Promise<readonly MailPreview[]> {
  const messages = Object.values(examples(webOrigin)).flatMap((example) =>
    LOCALES.map((locale) => ({ ...example, locale }) as MailMessage),
  );
  return Promise.all(
    messages.map(async (message) => {
      const { subject, html, text } = await renderMessage(message, webOrigin);
      return { kind: message.kind, locale: message.locale, subject, html, text };
    }),
  );
}
