import { html, type Markup } from './markup.ts';
import type { MailboxMessage } from './messages.ts';

/** Where the server mounts the mailbox. */
export const mailboxPath = '/dev/mail';

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });

/**
 * The list of messages, newest first, as a whole page.
 *
 * @param to the address that the list is filtered by, if any
 */
export function renderMailbox(messages: readonly MailboxMessage[], to = ''): string {
  const count = messages.length === 1 ? '1 message' : `${messages.length} messages`;
  return page(
    to === '' ? 'All messages' : `Messages to ${to}`,
    html`<form class="filter" method="get" action="${mailboxPath}" role="search">
        <label for="to">Recipient</label>
        <input id="to" name="to" type="email" value="${to}" placeholder="alice@demo.test" autocomplete="off" spellcheck="false">
        <button type="submit">Filter</button>
        ${to === '' ? html`` : html`<a href="${mailboxPath}">Show all</a>`}
      </form>
      <p class="count">${messages.length === 0 ? '' : count}</p>
      ${messages.length === 0 ? emptyList(to) : html`<ol class="messages">${messages.map(listItem)}</ol>`}`,
  );
}

/** One message as a whole page. Its own HTML stands in a frame that runs no script, at `…/:id/body`. */
export function renderMessage(message: MailboxMessage): string {
  const { id, subject, headers, text, links, locale } = message;
  return page(
    subject,
    html`<p><a href="${mailboxPath}">Back to all messages</a></p>
      <dl class="facts">
        <div><dt>To</dt><dd>${recipient(message)}</dd></div>
        <div><dt>From</dt><dd>${message.from}</dd></div>
        <div><dt>Received</dt><dd>${instant(message.receivedAt)}</dd></div>
      </dl>
      <section aria-labelledby="links">
        <h2 id="links">Links</h2>
        <ul class="links">${links.map((link) => html`<li><a href="${link}">${link}</a></li>`)}</ul>
      </section>
      <section aria-labelledby="letter">
        <h2 id="letter">Message</h2>
        <iframe title="Message as it looks in an inbox" src="${mailboxPath}/${id}/body"
          sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
      </section>
      <details>
        <summary>Plain text</summary>
        <pre lang="${locale}" tabindex="0">${text}</pre>
      </details>
      <details>
        <summary>Headers</summary>
        <dl class="facts">${Object.entries(headers).map(
          ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
        )}</dl>
      </details>`,
  );
}

/** The message's own HTML, for the frame. Its links open beside the mailbox. */
export function renderBody(message: MailboxMessage): string {
  return message.html.replace(/<head(\s[^>]*)?>/, (head) => `${head}<base target="_blank">`);
}

/** What is shown where there is no such message. */
export function renderMissing(): string {
  return page(
    'No such message',
    html`<div class="empty"><p>It may have been there before the database was reset.</p>
      <p><a href="${mailboxPath}">Back to all messages</a></p></div>`,
  );
}

function listItem(message: MailboxMessage): Markup {
  const { id, subject, kind, locale, receivedAt } = message;
  return html`<li>
    <a class="subject" href="${mailboxPath}/${id}" lang="${locale}">${subject}</a>
    <span class="to">${recipient(message)}</span>
    <span class="kind">${kind}</span>
    <span class="when">${instant(receivedAt)}</span>
  </li>`;
}

function recipient({ to }: MailboxMessage): Markup {
  return html`<a href="${mailboxPath}?to=${encodeURIComponent(to)}">${to}</a>`;
}

function instant(at: Date): Markup {
  return html`<time datetime="${at.toISOString()}">${time.format(at)} UTC</time>`;
}

function emptyList(to: string): Markup {
  return to === ''
    ? html`<div class="empty"><p>No mail yet.</p>
        <p>Whatever the console sends on this machine arrives here: sign up, and then reload this page.</p></div>`
    : html`<div class="empty"><p>No mail for ${to}.</p>
        <p>Addresses are compared whole. <a href="${mailboxPath}">Show all messages</a></p></div>`;
}

function page(title: string, content: Markup): string {
  const { source } = html`<html lang="en">
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>${title} · Development mailbox</title>
      <link rel="stylesheet" href="${mailboxPath}/style.css">
    </head>
    <body>
      <header><a href="${mailboxPath}">Development mailbox</a><span>No message leaves this machine.</span></header>
      <main><h1>${title}</h1>${content}</main>
    </body>
  </html>`;
  return `<!doctype html>${source}`;
}
