import { answersGraphql, ask, isFine, isPage } from './asking.mjs';
import { dataPlace } from './places.mjs';
import { findRunning } from './running.mjs';
import { green, red, say } from './voice.mjs';

/**
 * `npm start -- --check`: asks every door of the running system.
 * @returns {Promise<number>} 0 when all answered as they should
 */
export async function checkRunning() {
  const running = findRunning(dataPlace('running.json'));
  if (!running) {
    say('Member Console does not run in this checkout. `npm start` starts it.');
    return 1;
  }
  if (!running.addresses) {
    say(`Member Console is still starting (process ${running.pid}).`);
    return 1;
  }
  const { web, server, graphql, mailbox, metrics, farmControl, stripe } = running.addresses;
  /** @type {[string, string, (address: string) => Promise<boolean>][]} */
  const doors = [
    ['Browser application', web, isPage],
    ['Server and database', `${server}/health/ready`, isFine],
    ['GraphQL', graphql, answersGraphql],
    ['Wiki farm', `${farmControl}/health`, isFine],
    ['Metrics', metrics, isFine],
  ];
  if (stripe) doors.push(['Stripe, simulated', `${stripe}/control/state`, isFine]);
  if (mailbox) doors.push(['Mailbox', mailbox, isPage]);
  let allWell = true;
  for (const [name, address, knock] of doors) {
    const since = performance.now();
    const well = await knock(address).catch(() => false);
    allWell &&= well;
    const verdict = well ? green('answers') : red('no good answer');
    say(`  ${name.padEnd(20)} ${verdict} in ${Math.round(performance.now() - since)} ms  ${address}`);
  }
  for (const line of await details(`${server}/health/ready`)) say(`    ${line}`);
  const processes = Object.entries(running.programs).map(([name, pid]) => `${name} ${pid}`);
  say(`  Processes: launcher ${running.pid}, ${processes.join(', ')}. Logs: ${dataPlace('logs')}`);
  return allWell ? 0 : 1;
}

/**
 * What the server itself says about its parts.
 * @param {string} address
 * @returns {Promise<string[]>}
 */
async function details(address) {
  try {
    /** @type {{ checks: Record<string, Parameters<typeof words>[0]> }} */
    const report = JSON.parse((await ask(address)).body);
    return Object.entries(report.checks).map(([name, value]) => `${name}: ${words(value)}`);
  } catch {
    return [];
  }
}

/** @param {{ status?: string, message?: string } | string} value */
const words = (value) =>
  typeof value === 'string' ? value : [value.status, value.message].filter(Boolean).join(', ');
