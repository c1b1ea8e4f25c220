import type { LabelProblem, SiteFarm, SiteManifest } from '@member-console/domain/integrations';

/** A farm that keeps its sites in memory and can be taken away. */
export interface InMemoryFarm extends SiteFarm {
  /** The manifests it serves, by host. */
  readonly sites: ReadonlyMap<string, SiteManifest>;
  /** Every manifest that it was asked to match, in the order of asking, refused ones included. */
  readonly asked: readonly SiteManifest[];
  /** From now on it cannot be reached. */
  stop(): void;
  start(): void;
  /** The next convergence waits on its way until it is let go, and may so be overtaken by others. */
  holdNext(): { release(): void };
  /** Lets a site hold this many bytes, as if pages had been written; the plan's limit binds the owner, not us. */
  fill(host: string, bytes: number): void;
}

const RESERVED = ['admin', 'www', 'console'];
const UNREACHABLE = 'The farm cannot be reached.';

/**
 * What the port promises and no more: convergence is idempotent, an older revision never overwrites a newer one, a
 * host stays with the site that has it, and a farm that is away rejects with `FarmUnavailable`.
 */
export function createInMemoryFarm(): InMemoryFarm {
  const sites = new Map<string, SiteManifest>();
  const bytes = new Map<string, number>();
  const asked: SiteManifest[] = [];
  let isUp = true;
  let held: Promise<void> | undefined;

  return {
    integration: 'fedwiki',
    sites,
    asked,
    stop() {
      isUp = false;
    },
    start() {
      isUp = true;
    },
    holdNext() {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return { release: () => release() };
    },
    fill(host, size) {
      bytes.set(host, size);
    },
    normaliseLabel: (label) => label.normalize('NFKC').trim().toLowerCase(),
    checkLabel,
    hostFor: (label) => `${label}.localhost`,
    urlFor: (host) => `http://${host}:4100/`,
    async converge(manifest) {
      asked.push(manifest);
      const wait = held;
      held = undefined;
      await wait;
      if (!isUp) throw unavailable(UNREACHABLE);
      const known = sites.get(manifest.host);
      if (known !== undefined && known.siteId !== manifest.siteId) {
        throw new Error(`The host ${manifest.host} belongs to another site.`);
      }
      if (known === undefined || known.revision <= manifest.revision) sites.set(manifest.host, manifest);
      return { bytes: bytes.get(manifest.host) ?? 0 };
    },
    async measure() {
      if (!isUp) throw unavailable(UNREACHABLE);
      return new Map([...sites.keys()].map((host) => [host, bytes.get(host) ?? 0]));
    },
    enterUrl: ({ host, personId, at }) => `http://${host}:4100/enter?person=${personId}&at=${at.getTime()}`,
    async health() {
      return isUp
        ? { reachable: true, sites: sites.size, version: '1', message: null }
        : { reachable: false, sites: null, version: null, message: UNREACHABLE };
    },
  };
}

function checkLabel(label: string): 'ok' | LabelProblem {
  if (label.length < 3) return 'tooShort';
  if (label.length > 40) return 'tooLong';
  if (!/^[a-z0-9-]+$/.test(label)) return 'badCharacters';
  if (/^-|-$|--/.test(label)) return 'badHyphens';
  if (/^\d+$/.test(label)) return 'onlyDigits';
  return RESERVED.includes(label) ? 'reserved' : 'ok';
}

function unavailable(message: string): Error {
  const error = new Error(message);
  error.name = 'FarmUnavailable';
  return error;
}
