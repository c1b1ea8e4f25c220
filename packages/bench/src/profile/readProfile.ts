import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What V8 writes: a tree of functions, and which of them ran at each sample. Times in microseconds. */
interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** A part of the program and its share of the time in which the program worked, from 0 to 1. */
export interface Share {
  readonly part: string;
  readonly share: number;
}

/**
 * Where the time went, by the package, room or part of the platform that was itself running, and by function.
 *
 * @param skip milliseconds from the start of the process that do not count: starting and warming up.
 */
export async function readProfile(
  file: string,
  skip: number,
): Promise<{ readonly parts: readonly Share[]; readonly functions: readonly Share[] }> {
  const { nodes, samples, timeDeltas } = JSON.parse(await readFile(file, 'utf8')) as CpuProfile;
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const parts = new Map<string, number>();
  const functions = new Map<string, number>();
  let elapsed = 0;
  let worked = 0;
  for (const [place, id] of samples.entries()) {
    const took = timeDeltas[place] ?? 0;
    elapsed += took;
    const frame = frames.get(id);
    if (elapsed < skip * 1000 || frame === undefined || frame.functionName === '(idle)') continue;
    worked += took;
    const part = partOf(frame.url, frame.functionName);
    const name = `${frame.functionName || '(anonymous)'} · ${part}`;
    parts.set(part, (parts.get(part) ?? 0) + took);
    functions.set(name, (functions.get(name) ?? 0) + took);
  }
  return { parts: shares(parts, worked), functions: shares(functions, worked) };
}

function shares(times: ReadonlyMap<string, number>, whole: number): readonly Share[] {
  return [...times].map(([part, took]) => ({ part, share: took / whole })).sort((a, b) => b.share - a.share);
}

function partOf(url: string, functionName: string): string {
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/').replace('node:internal/', 'node:');
  if (!url.startsWith('file:')) return functionName.startsWith('(') ? functionName : 'platform';
  const path = fileURLToPath(url);
  const [, packageName] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  if (packageName !== undefined) return packageName;
  const [, room] = /\/((?:apps|packages)\/[^/]+)\/src\//.exec(path) ?? [];
  return room ?? path;
}
