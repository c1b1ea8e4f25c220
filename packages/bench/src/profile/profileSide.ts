import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Generator } from '../load/load.ts';
import { startServing } from '../processes/start.ts';
import { table } from '../report.ts';
import { readProfile, type Share } from './readProfile.ts';

const WARM_UP_SECONDS = 6;
const SECONDS = 15;
const SHOWN = 16;

/**
 * Lets a server of its own answer under load while V8 samples it, and keeps the profile in `folder`, where the
 * developer tools of a browser can open it.
 */
export async function profileSide(
  folder: string,
  server: {
    readonly program: string;
    readonly environment: Readonly<Record<string, string>>;
    readonly requests: readonly string[];
  },
  generator: Generator,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const earlier = await readdir(folder);
  const began = performance.now();
  const flags = ['--cpu-prof', `--cpu-prof-dir=${folder}`];
  const serving = await startServing(server.program, server.environment, flags);
  const load = { port: serving.port, requests: server.requests, connections: 16 };
  await generator.run({ ...load, seconds: WARM_UP_SECONDS });
  const skip = performance.now() - began;
  await generator.run({ ...load, seconds: SECONDS });
  await serving[Symbol.asyncDispose]();

  const [file] = (await readdir(folder)).filter(
    (name) => name.endsWith('.cpuprofile') && !earlier.includes(name),
  );
  if (file === undefined) throw new Error(`No profile was written to ${folder}.`);
  const { parts, functions } = await readProfile(join(folder, file), skip);
  const shown = (shares: readonly Share[]) =>
    table(shares.slice(0, SHOWN).map(({ part, share }) => [part, `${(share * 100).toFixed(1)} %`]));
  return `Where our server's own time goes (${join(folder, file)})\n\n${shown(parts)}\n\n${shown(functions)}`;
}
