import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Hr } from '@react-email/hr';
import { Html } from '@react-email/html';
import { Link } from '@react-email/link';
import { Preview } from '@react-email/preview';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import { type CSSProperties, createElement as h, type ReactElement } from 'react';
import type { Letter } from './letter.ts';

const font = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

const style = {
  page: { backgroundColor: '#f3f5f7', fontFamily: font, margin: 0, padding: '32px 12px' },
  home: {
    color: '#565d64',
    fontSize: '15px',
    fontWeight: 600,
    letterSpacing: '0.01em',
    textDecoration: 'none',
  },
  card: {
    backgroundColor: '#ffffff',
    border: '1px solid #dfe3e8',
    borderRadius: '12px',
    padding: '28px 24px',
  },
  heading: { color: '#1f2429', fontSize: '22px', fontWeight: 650, lineHeight: '30px', margin: '0 0 20px' },
  text: { color: '#1f2429', fontSize: '16px', lineHeight: '25px', margin: '0 0 16px' },
  button: {
    backgroundColor: '#1259a8',
    borderRadius: '8px',
    color: '#ffffff',
    fontSize: '16px',
    fontWeight: 600,
    lineHeight: '24px',
    padding: '12px 22px',
    textDecoration: 'none',
  },
  small: { color: '#565d64', fontSize: '14px', lineHeight: '22px', margin: 0 },
  link: { color: '#1259a8', overflowWrap: 'anywhere', textDecoration: 'underline', wordBreak: 'break-word' },
  rule: { borderTop: '1px solid #dfe3e8', margin: '24px 0' },
} satisfies Record<string, CSSProperties>;

/** Inboxes that know dark mode take these; the others invert, or keep the light letter. Both stay readable. */
const darkMode = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page, .page > table > tbody > tr > td { background-color: #16191d !important; }
  .card { background-color: #22262b !important; border-color: #3a4047 !important; }
  .strong { color: #eceef1 !important; }
  .quiet, .home { color: #a6aab0 !important; }
  .link { color: #8cc8ff !important; }
  .rule { border-top-color: #3a4047 !important; }
}`;

/** The one look of all messages: a quiet card with one thing to do. */
export function LetterDocument(letter: Letter): ReactElement {
  const meta = (name: string, content: string) => h('meta', { name, content });
  return h(
    Html,
    { lang: letter.locale },
    h(
      Head,
      null,
      h('title', null, letter.subject),
      meta('viewport', 'width=device-width, initial-scale=1'),
      meta('color-scheme', 'light dark'),
      meta('supported-color-schemes', 'light dark'),
      h('style', null, darkMode),
    ),
    h(
      Body,
      { className: 'page', style: style.page },
      h(Preview, null, letter.preview),
      h('div', { role: 'main' }, h(Container, { style: { maxWidth: '560px' } }, ...parts(letter))),
    ),
  );
}

function parts(letter: Letter): ReactElement[] {
  const { home, action } = letter;
  const paragraph = (text: string) => h(Text, { className: 'strong', style: style.text }, text);
  const button = h(Button, { href: action.url, style: style.button }, action.label);
  const link = h(Link, { href: action.url, className: 'link', style: style.link }, action.url);
  return [
    h(
      Section,
      { style: { paddingBottom: '16px' } },
      h(Link, { href: home.url, className: 'home', style: style.home }, home.label),
    ),
    h(
      Section,
      { className: 'card', style: style.card },
      h(Heading, { as: 'h1', className: 'strong', style: style.heading }, letter.heading),
      paragraph(letter.greeting),
      ...letter.paragraphs.map(paragraph),
      h(Section, { style: { padding: '8px 0 24px' } }, button),
      ...letter.closing.map(paragraph),
      h(Hr, { className: 'rule', style: style.rule }),
      h(Text, { className: 'quiet', style: style.small }, letter.copyLink),
      h(Text, { style: style.small }, link),
    ),
    h(
      Section,
      { style: { paddingTop: '16px' } },
      h(Text, { className: 'quiet', style: style.small }, letter.footer),
    ),
  ];
}
