import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLockFile } from './lockFile.ts';

const room = join(import.meta.dirname, '..');
const prismaFolder = join(room, '..', '..', 'prisma');
const generated = join(import.meta.dirname, 'generated');
const stampFile = join(generated, 'stamp');

/**
 * Makes the Prisma client and the Pothos types from prisma/schema, or does nothing (a few milliseconds) when
 * they were made from exactly these files by exactly this version. Safe to call from several processes.
 *
 * @throws Error with Prisma's own words when the schema is invalid.
 */
export async function generate(): Promise<'generated' | 'unchanged'> {
  const stamp = await fingerprint();
  if ((await readStamp()) === stamp) return 'unchanged';
  await mkdir(generated, { recursive: true });
  return withLockFile(join(generated, 'lock'), async () => {
    if ((await readStamp()) === stamp) return 'unchanged';
    await rm(stampFile, { force: true });
    await runPrisma();
    await writeFile(stampFile, stamp);
    return 'generated';
  });
}

function readStamp(): Promise<string | undefined> {
  return readFile(stampFile, 'utf8').catch(() => undefined);
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const schema = join(prismaFolder, 'schema');
  const files = (await readdir(schema)).filter((name) => name.endsWith('.prisma')).sort();
  hash.update(await readFile(join(room, 'package.json')));
  for (const file of files) hash.update(`\0${file}\0`).update(await readFile(join(schema, file)));
  return hash.digest('hex');
}

/** `generate` looks for a schema engine to download although it never runs one; any existing file will do. */
async function runPrisma(): Promise<void> {
  const packageFile = createRequire(import.meta.url).resolve('prisma/package.json');
  const cli = join(dirname(packageFile), 'build', 'index.js');
  const path = [join(room, 'node_modules', '.bin'), dirname(process.execPath), process.env.PATH].join(
    delimiter,
  );
  const child = spawn(
    process.execPath,
    [cli, 'generate', '--config', join(prismaFolder, 'prisma.config.ts'), '--no-hints'],
    {
      cwd: room,
      env: {
        ...process.env,
        PATH: path,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The Prisma schema could not be generated.\n${said.trim()}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outcome = await generate();
  process.stdout.write(`Prisma client and Pothos types: ${outcome}.\n`);
}
