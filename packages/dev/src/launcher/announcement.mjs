import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answersGraphql, isFine, isPage } from './asking.mjs';
import { dataFolder, dataPlace } from './places.mjs';
import { bold } from './voice.mjs';

/** @typedef {import('./running.mjs').Addresses} Addresses */

/**
 * Writes the addresses for tools (`.data/urls.json`), whole or not at all, for their owner alone.
 * @param {Addresses} addresses
 */
export function publish(addresses) {
  const file = dataPlace('urls.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(addresses, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/**
 * The block printed once. Each line was asked just now; one that did not answer is left out.
 * @param {Addresses} addresses
 * @returns {Promise<string>}
 */
export async function announcement(addresses) {
  const { web, graphql, mailbox, metrics, database, farm, stripe, people } = addresses;
  const member = people.find(({ role }) => role === 'member');
  const operator = people.find(({ role }) => role !== 'member');
  const site = new URL(farm);
  /** @type {[string, string, Promise<boolean>, string?][]} */
  const lines = [
    ['Member console', web, isPage(web), signIn(member)],
    ['Operator', `${web}/operator`, isPage(`${web}/operator`), signIn(operator)],
    ['GraphQL', graphql, answersGraphql(graphql)],
    ...(mailbox
      ? [/** @type {[string, string, Promise<boolean>]} */ (['Mailbox', mailbox, isPage(mailbox)])]
      : []),
    ...(stripe
      ? [
          /** @type {[string, string, Promise<boolean>]} */ ([
            'Stripe, simulated',
            `${stripe}/control`,
            isFine(`${stripe}/control/state`),
          ]),
        ]
      : []),
    ['Wiki sites', `${site.protocol}//<name>.${site.host}`, Promise.resolve(true)],
    ['Database', database, Promise.resolve(true)],
    ['Metrics', metrics, isFine(metrics)],
    ['Logs', path.join(dataFolder, 'logs'), Promise.resolve(true)],
  ];
  const answered = await Promise.all(
    lines.map(async (line) => ((await line[2].catch(() => false)) ? [line] : [])),
  );
  const width = Math.max(...lines.map(([, address, , extra]) => (extra ? address.length : 0)));
  return [
    '',
    ...answered
      .flat()
      .map(([name, address, , extra]) =>
        `  ${bold(name.padEnd(19))}${extra ? address.padEnd(width + 3) : address}${extra ?? ''}`.trimEnd(),
      ),
    '',
    '  Ctrl-C stops all.  npm start -- --reset  fresh data.  npm start -- --check  health report.',
    '',
  ].join('\n');
}

/** @param {{ email: string, password: string } | undefined} person */
const signIn = (person) => (person ? `${person.email.padEnd(18)} ${person.password}` : '');
