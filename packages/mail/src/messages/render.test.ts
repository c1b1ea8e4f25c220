import type { MailMessage } from '@member-console/domain/identity';
import { describe, expect, it } from 'vitest';
import { mailLocale, mailLocales } from './catalog/index.ts';
import { renderMessage } from './render.ts';

const webOrigin = 'https://console.example';
const link = 'https://console.example/auth/verify?token=q7Vx%2Fw&callback=%2Fhome';

type Kind = MailMessage['kind'];
type Written = { readonly message: MailMessage; readonly link: string };

const write = (kind: Kind, locale: string, displayName = '\u00c5sa \u00d6'): Written => {
  const envelope = { to: 'asa@demo.test', locale, dedupeKey: `${kind}:1`, displayName };
  const newAddress = 'new@demo.test';
  switch (kind) {
    case 'verifyEmail':
    case 'resetPassword':
      return { message: { ...envelope, kind, url: link }, link };
    case 'emailChangeConfirm':
      return { message: { ...envelope, kind, url: link, newAddress }, link };
    case 'emailChanged':
      return { message: { ...envelope, kind, newAddress }, link: `${webOrigin}/login` };
    case 'passwordChanged':
      return { message: { ...envelope, kind }, link: `${webOrigin}/login` };
    case 'existingAccount':
      return {
        message: { ...envelope, kind, signInUrl: `${webOrigin}/login?from=mail` },
        link: `${webOrigin}/login?from=mail`,
      };
  }
};

const kinds: Kind[] = [
  'verifyEmail',
  'resetPassword',
  'emailChangeConfirm',
  'emailChanged',
  'passwordChanged',
  'existingAccount',
];
const everyMessage = kinds.flatMap((kind) => mailLocales.map((locale) => [kind, locale] as const));
const visible = (html: string) =>
  html
    .replace(/<style>.*?<\/style>|<!--.*?-->|<[^>]*>/gs, ' ')
    .replaceAll('&amp;', '&')
    .replace(/&#x27;/g, "'");

describe('every message in every language', () => {
  it.each(everyMessage)('%s in %s has its link in both parts and no key for a text', async (kind, locale) => {
    const { message, link: expected } = write(kind, locale);
    const { html, text, subject } = await renderMessage(message, webOrigin);
    expect(text.split('\n')).toContain(expected);
    expect(html.split(`href="${expected.replaceAll('&', '&amp;')}"`)).toHaveLength(3);
    expect(html).toContain(`lang="${locale}"`);
    for (const part of [subject, text, visible(html)]) {
      expect(part).not.toMatch(/\{\{|\}\}|undefined|\[object/);
      expect(part).not.toContain(kind);
    }
    expect(text).toContain('\u00c5sa \u00d6');
    expect(visible(html)).toContain('asa@demo.test');
    if (kind.startsWith('emailChange')) expect(text).toContain('new@demo.test');
  });

  it.each(kinds)('%s leaves no word outside the catalog', async (kind) => {
    const { message, link: expected } = write(kind, 'en-XA');
    const { html, text, subject } = await renderMessage(message, webOrigin);
    const given = [
      '\u00c5sa',
      expected,
      `${webOrigin}/`,
      'console.example',
      'Member Console',
      'asa@demo.test',
      'new@demo.test',
    ];
    for (const part of [subject, text, visible(html)]) {
      const rest = given.reduce((remaining, word) => remaining.replaceAll(word, ''), part);
      expect(rest).not.toMatch(/[a-z]{2,}/i);
    }
  });

  it('says something of its own in German', async () => {
    for (const kind of kinds) {
      const [english, german] = await Promise.all(
        ['en', 'de'].map((locale) => renderMessage(write(kind, locale).message, webOrigin)),
      );
      expect(german?.subject).not.toBe(english?.subject);
    }
  });
});

describe('the language', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-at', 'de'],
    ['en-GB', 'en'],
    ['en-XA', 'en-XA'],
    ['xx', 'en'],
    ['', 'en'],
  ])('%s is answered by %s', (wanted, expected) => {
    expect(mailLocale(wanted)).toBe(expected);
  });
});

describe('names chosen by strangers', () => {
  it.each([
    'Free money at https://evil.test',
    'visit evil.test now',
    '<img src=x>',
    'someone@evil.test',
    'x'.repeat(61),
    '  \u202e  ',
  ])('never greet with %s', async (name) => {
    const { text } = await renderMessage(write('verifyEmail', 'en', name).message, webOrigin);
    expect(text).toContain('\n\nHello,\n\n');
  });

  it.each(['Dr. M\u00fcller', "J. R. O'Neil", '\u674e\u5c0f\u9f99', 'Ana-Mar\u00eda & S\u00f8n'])(
    'greet %s as they are',
    async (name) => {
      const { text, html } = await renderMessage(write('verifyEmail', 'en', name).message, webOrigin);
      expect(text).toContain(`Hello ${name},`);
      expect(visible(html)).toContain(`Hello ${name},`);
    },
  );

  it('are not read as instructions of the catalog', async () => {
    const { text } = await renderMessage(write('verifyEmail', 'en', '$t(greeting) $& $1').message, webOrigin);
    expect(text).toContain('Hello $t(greeting) $& $1,');
  });

  it('cannot break a line', async () => {
    const { text } = await renderMessage(write('verifyEmail', 'en', 'A\r\nBcc x').message, webOrigin);
    expect(text).toContain('Hello A Bcc x,');
  });
});

it('refuses a link that is not a web address', async () => {
  const { message } = write('existingAccount', 'en');
  await expect(
    renderMessage({ ...message, signInUrl: 'javascript:alert(1)' } as MailMessage, webOrigin),
  ).rejects.toThrow(TypeError);
});
