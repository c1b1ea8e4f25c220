import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { withLock } from './lock.mjs';
import { roomToInstall, whyDiskIsTooFull } from './machine.mjs';
import { clearProgress, progress, say } from './voice.mjs';

const pnpm = 'pnpm@10.34.9';
const windows = process.platform === 'win32';

/**
 * A fingerprint of what should be installed: the lockfile, the workspace settings and the machine.
 * @param {string} root
 * @param {string} [platform]
 */
export function wantedStamp(root, platform = `${process.platform} ${process.arch}`) {
  const hash = createHash('sha256').update(`${pnpm}\0${platform}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) {
    hash.update('\0').update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

/** @param {string} root */
const npmsMark = (root) => path.join(root, 'node_modules', '.package-lock.json');

/**
 * @param {string} root
 * @returns {string | undefined} why packages must be installed; undefined when all is in place
 */
export function whyInstall(root) {
  const modules = path.join(root, 'node_modules');
  if (!existsSync(modules)) return 'The packages are not installed yet';
  if (existsSync(npmsMark(root))) return 'npm rearranged the packages';
  const stamp = readIfThere(path.join(modules, '.stamp'));
  if (stamp === undefined) return 'The installation is unfinished';
  if (stamp !== wantedStamp(root)) return 'The list of packages changed';
  const node = path.join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');
  return existsSync(node) ? undefined : 'The installation is damaged';
}

/**
 * Installs what is missing; does nothing, and needs no network, when nothing is.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>} whether something was installed
 * @throws {Error} a sentence
 */
export async function ensureInstalled(root, env = process.env) {
  if (!whyInstall(root)) return false;
  const full = await whyDiskIsTooFull(root, roomToInstall);
  if (full) throw new Error(full);
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const lock = path.join(os.tmpdir(), `member-console-install-${name}.lock`);
  return withLock(
    lock,
    async () => {
      const reason = whyInstall(root);
      if (!reason) return false;
      say(`${reason}: installing (once, about a minute).`);
      const started = Date.now();
      // What npm laid out would stay beside what pnpm lays out, within reach of every import.
      if (existsSync(npmsMark(root))) rmSync(path.join(root, 'node_modules'), { recursive: true });
      await runPnpm(root, env);
      assertOwnNode(root);
      writeFileSync(path.join(root, 'node_modules', '.stamp'), wantedStamp(root));
      const still = whyInstall(root);
      if (still) throw new Error(`${still}, even after an installation: delete node_modules and try again.`);
      say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
      return true;
    },
    (holder) => say(`Process ${holder} is installing this checkout; waiting for it.`),
  );
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
async function runPnpm(root, env) {
  const child = spawn(
    windows ? 'npx.cmd' : 'npx',
    ['--yes', pnpm, 'install', '--frozen-lockfile', '--reporter=ndjson'],
    {
      cwd: root,
      shell: windows,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        npm_config_fetch_retries: '2',
        npm_config_fetch_retry_mintimeout: '1000',
        npm_config_fetch_retry_maxtimeout: '5000',
        npm_config_fetch_timeout: '60000',
        ...env,
        CI: 'true',
        npm_config_confirm_modules_purge: 'false',
        npm_config_update_notifier: 'false',
      },
    },
  );
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
    child.kill('SIGTERM');
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const story = followPnpm(child);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).catch((error) => {
    throw new Error(`npx could not be started (${error.message}): install npm, which comes with Node.`);
  });
  process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  clearProgress();
  if (interrupted)
    throw new Error('Stopped in the middle of the installation; the next start goes on with it.');
  if (code !== 0) throw new Error(whyInstallFailed(story.last.join('\n'), root, env));
}

/**
 * Reads pnpm's own account of its work, shows how far it is and remembers what it said last.
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 */
function followPnpm(child) {
  /** @type {{ last: string[] }} */
  const story = { last: [] };
  const count = { resolved: 0, ready: 0, linked: 0 };
  progress('Installing: fetching the installer', { milestone: true });
  /** @param {string} line */
  const remember = (line) => {
    story.last = [...story.last.slice(-30), line];
  };
  createInterface({ input: child.stderr }).on('line', remember);
  createInterface({ input: child.stdout }).on('line', (line) => {
    const event = parse(line);
    if (!event) return remember(line);
    if (event.level === 'error')
      remember(`${event.err?.code ?? ''} ${event.err?.message ?? event.message ?? ''}`);
    if (event.name === 'pnpm:lifecycle' && event.script && !event.exitCode) {
      progress(`Installing: preparing ${path.basename(String(event.depPath ?? event.wd ?? ''))}`, {
        milestone: true,
      });
    }
    if (event.name !== 'pnpm:progress') return;
    if (event.status === 'resolved') count.resolved += 1;
    if (event.status === 'fetched' || event.status === 'found_in_store') count.ready += 1;
    if (event.status === 'imported') count.linked += 1;
    progress(`Installing: ${count.linked} of ${count.resolved} packages in place, ${count.ready} fetched`);
  });
  return story;
}

/** @param {string} line */
function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * @param {string} said the last lines of the installer
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export function whyInstallFailed(said, root, env) {
  if (/ENOSPC/.test(said)) return `The disk that holds ${root} is full: make room and run the command again.`;
  if (/EACCES|EPERM/.test(said)) {
    return `This account may not write in ${root}: take over the folder, or clone into one of your own.`;
  }
  if (/OUTDATED_LOCKFILE|FROZEN_LOCKFILE/.test(said)) {
    return `pnpm-lock.yaml does not fit the package.json files: run \`npx ${pnpm} install\` once and commit the lockfile.`;
  }
  if (
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|SOCKET_TIMEOUT|FETCH_FAIL/.test(
      said,
    )
  ) {
    return (
      `The package registry ${registry(env)} could not be reached: check the network, a proxy ` +
      '(HTTPS_PROXY) or `npm config get registry`, and run the command again.'
    );
  }
  return `The packages could not be installed. The installer's last words:\n${said.trim()}`;
}

/** @param {NodeJS.ProcessEnv} env */
function registry(env) {
  if (env.npm_config_registry) return env.npm_config_registry;
  const asked = spawnSync(windows ? 'npm.cmd' : 'npm', ['config', 'get', 'registry'], {
    env,
    encoding: 'utf8',
    shell: windows,
  });
  return asked.stdout?.trim() || '(unknown)';
}

/**
 * pnpm keeps quiet when it may not place the Node that we brought, so we look.
 * @param {string} root
 */
function assertOwnNode(root) {
  const node = path.join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  if (!stdout?.startsWith('v24.')) {
    throw new Error(
      `Node 24 was installed but does not run on this machine (${process.platform}, ${process.arch}): ` +
        'use Linux with glibc or macOS, on x64 or arm64.',
    );
  }
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
