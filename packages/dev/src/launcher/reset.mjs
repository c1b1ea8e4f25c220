import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { dataFolder, dataIsElsewhere, dataPlace } from './places.mjs';
import { findRunning } from './running.mjs';
import { nodeCommand, runStep } from './steps.mjs';
import { complain, say } from './voice.mjs';
import { worldKept } from './world.mjs';

/**
 * Deletes the data folder, after saying what is in it. A world that is not the demo's, and a house whose
 * database is elsewhere, are deleted only with `yes`; the database behind DATABASE_URL is never touched.
 * @param {{ yes: boolean }} consent
 * @returns {Promise<boolean>} whether it may go on
 */
export async function reset({ yes }) {
  const running = findRunning(dataPlace('running.json'));
  if (running) {
    complain(`Member Console runs here (process ${running.pid}): stop it first, then reset.`);
    return false;
  }
  if (!existsSync(dataFolder)) {
    say('There is no data to delete.');
    return true;
  }
  if (dataIsElsewhere && !existsSync(dataPlace('ports.json'))) {
    complain(`${dataFolder} does not look like data of Member Console, so nothing in it is deleted.`);
    return false;
  }
  const sentence = whyAsk();
  const count = tally(dataFolder);
  if (sentence && !yes) {
    complain(`${sentence} To delete ${describe(count)} all the same, add --yes.`);
    return false;
  }
  say(`Deleting ${describe(count)}.`);
  if (existsSync(dataPlace('pg'))) {
    await runStep(
      'Removing the database',
      nodeCommand('packages/db/src/embedded/main.ts', [dataPlace('pg'), '--remove']),
    );
  }
  rmSync(dataFolder, { recursive: true, force: true });
  return true;
}

/** @returns {string | undefined} a sentence when deleting needs a second thought */
function whyAsk() {
  if (process.env.DATABASE_URL) {
    return 'DATABASE_URL is set: that database stays as it is, but secrets, sites and pictures of this checkout would go.';
  }
  if (existsSync(dataPlace('pg')) && worldKept() !== 'demo') {
    return 'This is not a demo world, so somebody may miss what is in it.';
  }
  return undefined;
}

/**
 * @param {string} folder
 * @returns {{ files: number, bytes: number, sites: number }}
 */
function tally(folder) {
  const count = { files: 0, bytes: 0, sites: 0 };
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    count.files += 1;
    count.bytes += statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  }
  const farm = path.join(folder, 'farm');
  if (existsSync(farm)) {
    count.sites = readdirSync(farm, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name.includes('.'),
    ).length;
  }
  return count;
}

/** @param {ReturnType<typeof tally>} count */
function describe({ files, bytes, sites }) {
  const wikis = sites === 1 ? '1 wiki site' : `${sites} wiki sites`;
  return `${dataFolder}: the database, ${wikis}, ${files} files, ${Math.ceil(bytes / 1_000_000)} MB`;
}
