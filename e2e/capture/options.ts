import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Options {
  /** The folder that everything goes into. */
  readonly into: string;
  /** What the paths that are looked at have in them. */
  readonly only: RegExp;
  readonly pictures: boolean;
  readonly lighthouse: boolean;
}

/**
 * Reads what was written behind the command.
 *
 * @throws Error with a sentence for who wrote it.
 */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      into: { type: 'string' },
      only: { type: 'string', default: '' },
      'no-pictures': { type: 'boolean', default: false },
      'no-lighthouse': { type: 'boolean', default: false },
    },
  });
  return {
    into: values.into === undefined ? newFolder() : outside(path.resolve(values.into)),
    only: new RegExp(values.only),
    pictures: !values['no-pictures'],
    lighthouse: !values['no-lighthouse'],
  };
}

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'member-console-capture-'));

/** Pictures of a run are no part of the product: they are not kept beside its source. */
function outside(folder: string): string {
  const within = path.relative(ROOT, folder);
  if (within !== '..' && !within.startsWith(`..${path.sep}`) && !path.isAbsolute(within)) {
    throw new Error(`${folder} is in the repository: name a folder outside of it.`);
  }
  return folder;
}
