import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Captured } from './captured.ts';
import { closedDefinitions } from './closedDefinitions.ts';

export interface TypeFault {
  readonly kind: string;
  readonly message: string;
}

/**
 * Writes each object as a literal of the SDK's type for it and lets the compiler look: a missing field,
 * one too many, a wrong kind, null where none may be, a word outside of its enumeration.
 */
export function typeFaults(objects: readonly Captured[]): TypeFault[] {
  const scratch = closedDefinitions();
  const literals = objects.map(
    ({ type, value }, place) => `const o${place}: ${type} = ${JSON.stringify(value)};`,
  );
  const lines = ["import type { Stripe } from './stripe/stripe.core.js';", ...literals];
  writeFileSync(join(scratch, 'entry.ts'), lines.join('\n'));
  try {
    execFileSync(process.execPath, [compiler(), '--project', scratch, '--pretty', 'false'], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return [];
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (!stdout) throw error;
    return faultsIn(stdout, objects);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

const compiler = () =>
  join(dirname(fileURLToPath(import.meta.resolve('typescript/package.json'))), 'bin/tsc');

function faultsIn(output: string, objects: readonly Captured[]): TypeFault[] {
  const faults = output.split(/\n(?=\S)/).flatMap((text) => {
    const place = /entry\.ts\((\d+),/.exec(text);
    if (!place) return [];
    return [
      {
        kind: objects[Number(place[1]) - 2]?.kind ?? '?',
        message: text.replace(/^.*?: error /, '').slice(0, 600),
      },
    ];
  });
  if (faults.length === 0) throw new Error(output);
  return faults;
}
