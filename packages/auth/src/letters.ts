import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomUUID } from 'node:crypto';
import type { Mailer, MailMessage } from '@member-console/domain/identity';

/** What one request gathers while the account library works on it. */
interface Desk {
  readonly locale: string;
  readonly letters: MailMessage[];
  readonly link: Link | null;
}

/** A link out of one of our letters, its signature verified. */
export interface Link {
  readonly token: string;
  /** The address of the account it was made for. */
  readonly email: string;
  /** The address it changes to; null when it proves the account's own. */
  readonly newEmail: string | null;
  /** `confirm` comes from the old mailbox, `change` from the new one. */
  readonly step: 'prove' | 'confirm' | 'change';
  readonly issuedAt: Date;
}

type WithoutLocale<M> = M extends MailMessage ? Omit<M, 'locale'> : never;
export type Letter = WithoutLocale<MailMessage>;

/**
 * Letters are written while the library works and handed to the mailer when it is done: an account is never
 * rolled back by the mail, a failing mailer is noticed, and no connection is held while another is asked for.
 */
export interface Letters {
  /** Runs `work`, then enqueues what it wrote. @throws what `work` or the mailer throws */
  during<T>(headers: Headers, link: Link | null, work: () => Promise<T>): Promise<T>;
  /** Writes a letter in the language of the request that is being worked on. */
  write(letter: Letter): void;
  /** The link that is being followed, if one is. */
  link(): Link | null;
}

export function createLetters(mailer: Mailer): Letters {
  const current = new AsyncLocalStorage<Desk>();
  return {
    async during(headers, link, work) {
      const desk: Desk = { locale: preferredLocale(headers), letters: [], link };
      const result = await current.run(desk, work);
      for (const letter of desk.letters) await mailer.enqueue(letter);
      return result;
    },
    write(letter) {
      const desk = current.getStore();
      if (!desk) throw new Error('A letter can only be written while a request is worked on.');
      desk.letters.push({ ...letter, locale: desk.locale });
    },
    link: () => current.getStore()?.link ?? null,
  };
}

/** One letter per token, however often its sending is asked for. The token itself stays out of the key. */
export function keyOfToken(kind: MailMessage['kind'], token: string): string {
  return `${kind}:${createHash('sha256').update(token).digest('base64url')}`;
}

/** At most one letter of a kind to an account within an hour. */
export function keyOfHour(kind: MailMessage['kind'], authUserId: string): string {
  return `${kind}:${authUserId}:${new Date().toISOString().slice(0, 13)}`;
}

/** Tells the holder of an account that somebody tried to make another with its address. */
export function existingAccount(
  holder: { readonly id: string; readonly name: string },
  to: string,
  signInUrl: string,
): Letter {
  const dedupeKey = keyOfHour('existingAccount', holder.id);
  return { kind: 'existingAccount', to, displayName: holder.name, signInUrl, dedupeKey };
}

export function uniqueKey(kind: MailMessage['kind']): string {
  return `${kind}:${randomUUID()}`;
}

const locales = ['en', 'de'];

/** The first language we write that the request's Accept-Language prefers; English when it names none. */
export function preferredLocale(headers: Headers): string {
  const wanted = (headers.get('accept-language') ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters
      .map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1])
      .find(Boolean);
    return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
  });
  const best = wanted
    .filter(({ language, quality }) => quality > 0 && locales.includes(language))
    .sort((a, b) => b.quality - a.quality)[0];
  return best?.language ?? 'en';
}
