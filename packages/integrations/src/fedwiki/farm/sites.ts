import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { SiteManifest } from '@member-console/domain/integrations';
import { isSiteHost } from '../labels.ts';
import { writeAtomically } from './atomicFile.ts';
import type { Log } from './log.ts';
import { Manifest } from './manifest.ts';
import { prepareFolders, type SiteFolders, siteFolders } from './siteFolders.ts';
import { type Turnstile, turnstile } from './turnstile.ts';

export interface Site {
  readonly host: string;
  /** The newest manifest. Ask for it at every use: it changes while the site is served. */
  readonly manifest: SiteManifest;
  readonly folders: SiteFolders;
  /** Writes to one site pass one at a time, so that none reads storage or a page that another is changing. */
  readonly inTurn: Turnstile;
}

export interface Sites {
  find(host: string): Site | undefined;
  all(): Iterable<Site>;
  readonly size: number;
  /**
   * Makes a site match its manifest. An older revision changes nothing; a host stays with the site that has it.
   * Survives a crash at any point: a site exists once its manifest is written, which happens last.
   */
  put(manifest: SiteManifest): Promise<'stored' | 'older' | 'hostTaken'>;
}

/**
 * Opens the register of sites in a directory: `sites/` holds manifests, `data/` a folder per site, `staging/`
 * what is being written. What a crash left there is half of something and is cleared.
 */
export async function openSites(dataDir: string, siteDomain: string, log: Log): Promise<Sites> {
  const [manifests, data, staging] = ['sites', 'data', 'staging'].map((name) => path.join(dataDir, name)) as [
    string,
    string,
    string,
  ];
  await rm(staging, { recursive: true, force: true });
  for (const directory of [manifests, data, staging]) await mkdir(directory, { recursive: true });
  const foldersOf = (host: string): SiteFolders => siteFolders(path.join(data, host), staging);
  const byHost = new Map<string, { -readonly [Key in keyof Site]: Site[Key] }>();
  const oneAtATime = turnstile();

  const remember = (manifest: SiteManifest): void => {
    const { host } = manifest;
    const known = byHost.get(host);
    if (known) known.manifest = manifest;
    else byHost.set(host, { host, manifest, folders: foldersOf(host), inTurn: turnstile() });
  };

  for (const name of await readdir(manifests)) {
    const manifest = Manifest.safeParse(parse(await readFile(path.join(manifests, name), 'utf8')));
    const sound =
      manifest.success && name === `${manifest.data.host}.json` && isSiteHost(manifest.data.host, siteDomain);
    if (sound) remember(manifest.data);
    else log('error', 'A manifest cannot be read and its site is not served.', { file: name });
  }

  return {
    find: (host) => byHost.get(host),
    all: () => byHost.values(),
    get size() {
      return byHost.size;
    },
    put: (manifest) =>
      oneAtATime(async () => {
        const { host, siteId, revision } = manifest;
        if (!isSiteHost(host, siteDomain))
          throw new RangeError('A manifest for a host outside of the domain.');
        const known = byHost.get(host)?.manifest;
        if (known && known.siteId !== siteId) return 'hostTaken';
        if (known && known.revision > revision) return 'older';
        if (!known) await prepareFolders(foldersOf(host), manifest);
        const file = path.join(manifests, `${host}.json`);
        await writeAtomically(file, JSON.stringify(manifest, null, 2), staging);
        remember(manifest);
        return 'stored';
      }),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
