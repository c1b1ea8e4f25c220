import { realpathSync } from 'node:fs';
import { help, readArguments } from './arguments.mjs';
import { handOver } from './handOver.mjs';
import { ensureInstalled } from './install.mjs';
import { explain } from './machine.mjs';
import { ownNode, root } from './places.mjs';
import { complain, say } from './voice.mjs';

/**
 * First under whatever Node there is: read the command, install, hand over. Then under our own: do it.
 * @param {string[]} argv
 */
export async function main(argv) {
  try {
    process.exitCode = await obey(argv);
  } catch (error) {
    const { message, stack, name } = /** @type {Error} */ (error);
    complain(explain(error) ?? (name === 'Error' ? message : (stack ?? message)));
    process.exitCode = 1;
  }
}

/**
 * @param {string[]} argv
 * @returns {Promise<number>}
 */
async function obey(argv) {
  const request = readArguments(argv);
  if ('refusal' in request) {
    complain(request.refusal);
    return 2;
  }
  if (request.command === 'help') {
    say(help());
    return 0;
  }
  const installed = await ensureInstalled(root);
  if (installed || !isOwnNode()) return handOver(argv);
  delete process.env.NODE_PATH;
  const { carryOut } = await import('./commands.mjs');
  return carryOut(request);
}

function isOwnNode() {
  return realpathSync(process.execPath) === realpathSync(ownNode);
}
