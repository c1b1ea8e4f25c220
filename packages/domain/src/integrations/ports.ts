/** What the console needs from a service that hosts wiki sites. Implemented by `packages/integrations`. */

/** Why nobody may write: put away, more than the plan includes, or the organization is suspended. */
export type ReadOnlyReason = 'archived' | 'frozen' | 'suspended';

/** Everything a farm must know about one site. The farm makes itself match it. */
export interface SiteManifest {
  readonly siteId: string;
  readonly host: string;
  readonly title: string;
  readonly owner: { readonly personId: string; readonly displayName: string };
  readonly access: 'writable' | 'readOnly';
  readonly readOnlyReason?: ReadOnlyReason;
  /** Bytes. `limitBytes` null means unlimited; `usedElsewhereBytes` is what the pool's other sites hold. */
  readonly storage: { readonly limitBytes: number | null; readonly usedElsewhereBytes: number };
  /** Page of the console where the owner can change what the farm enforces. */
  readonly manageUrl: string;
  /** Grows with every change; an older revision never overwrites a newer one. */
  readonly revision: number;
}

export interface SiteTicket {
  readonly siteId: string;
  readonly host: string;
  readonly personId: string;
  /** The moment of issue; the ticket ends a minute later. */
  readonly at: Date;
}

export interface FarmHealth {
  readonly reachable: boolean;
  readonly sites: number | null;
  /** Of the farm's own programme; null when it did not answer. */
  readonly version: string | null;
  readonly message: string | null;
}

export type LabelProblem =
  | 'tooShort'
  | 'tooLong'
  | 'badCharacters'
  | 'badHyphens'
  | 'onlyDigits'
  | 'reserved';

export interface SiteFarm {
  readonly integration: 'fedwiki';
  /** The label as the farm would use it: trimmed, NFKC, lower case. */
  normaliseLabel(label: string): string;
  /** What is wrong with a normalised label, or 'ok'. */
  checkLabel(label: string): 'ok' | LabelProblem;
  /** Host that a site with this label gets, such as `garden.localhost`. */
  hostFor(label: string): string;
  /** Clickable address of a host. */
  urlFor(host: string): string;
  /** Makes the farm match the manifest. Idempotent. Rejects with `FarmUnavailable` until the farm serves the site. */
  converge(manifest: SiteManifest): Promise<{ readonly bytes: number }>;
  /** Bytes on disk per host. Rejects with `FarmUnavailable`. */
  measure(): Promise<ReadonlyMap<string, number>>;
  /** Address that signs the owner in on the site: valid once, for a minute. */
  enterUrl(ticket: SiteTicket): string;
  health(): Promise<FarmHealth>;
}

/** What a farm rejects with when it cannot be reached, or does not serve the site yet. Ask again later. */
export interface FarmUnavailable extends Error {
  readonly name: 'FarmUnavailable';
}
