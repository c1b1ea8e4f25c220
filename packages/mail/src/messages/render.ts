import type { MailMessage } from '@member-console/domain/identity';
import { render } from '@react-email/render';
import { createElement } from 'react';
import { LetterDocument } from './document.ts';
import { composeLetter } from './letter.ts';
import { plainText } from './plainText.ts';

/** A message in both its forms, ready for the outbox. */
export interface RenderedMessage {
  readonly locale: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** @throws TypeError when the message carries a link that is not a web address. */
export async function renderMessage(message: MailMessage, webOrigin: string): Promise<RenderedMessage> {
  const letter = composeLetter(message, webOrigin);
  const html = await render(createElement(LetterDocument, letter));
  return { locale: letter.locale, subject: letter.subject, html, text: plainText(letter) };
}
