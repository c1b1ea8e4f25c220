import type {
  SiteFarm,
  SiteManifest,
  FarmUnavailable as Unavailable,
} from '@member-console/domain/integrations';
import { z } from 'zod';
import { checkLabel, normaliseLabel } from './labels.ts';
import { sealKey } from './sealed.ts';
import { issueTicket } from './ticket.ts';

export interface FedWikiOptions {
  /** Address of the farm's control door, such as `http://127.0.0.1:4501`. */
  readonly controlUrl: string;
  /** What console and farm share. It signs tickets and opens the control door; it never leaves this closure. */
  readonly secret: string;
  /** Port under which browsers reach the sites: the farm's own, or that of the proxy in front of it. */
  readonly publicPort: number;
  /** Domain under which every site is one label. */
  readonly siteDomain: string;
  readonly scheme: 'http' | 'https';
  readonly fetch?: typeof globalThis.fetch;
}

/** Longest wait for the farm, in milliseconds. Convergence waits until the site is served. */
const CONVERGE_TIMEOUT = 15_000;
const MEASURE_TIMEOUT = 30_000;
const HEALTH_TIMEOUT = 3_000;

const Converged = z.object({ served: z.literal(true), bytes: z.int().nonnegative() });
const Usage = z.array(z.object({ host: z.string(), bytes: z.int().nonnegative() }));
const Health = z.object({
  status: z.literal('ok'),
  sites: z.int().nonnegative(),
  version: z.string().max(40).nullish(),
});

class FarmUnavailable extends Error implements Unavailable {
  override readonly name = 'FarmUnavailable';
}

/** The console's way to a farm of federated wikis: a small control door for facts, signed tickets for people. */
export function createFedWiki(options: FedWikiOptions): SiteFarm {
  const { secret, publicPort, siteDomain, scheme, fetch = globalThis.fetch } = options;
  const ticketKey = sealKey(secret, 'ticket');
  const port = publicPort === (scheme === 'https' ? 443 : 80) ? '' : `:${publicPort}`;
  const urlFor = (host: string): string => `${scheme}://${host}${port}/`;

  /** Asks the control door. Whatever is not a proper answer in time is `FarmUnavailable`. */
  async function ask<Answer>(
    shape: z.ZodType<Answer>,
    path: string,
    { timeout, ...init }: RequestInit & { timeout: number },
  ): Promise<Answer> {
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(timeout);
    let response: Response;
    let body: unknown;
    try {
      response = await fetch(new URL(path, options.controlUrl), {
        ...init,
        headers,
        signal,
        redirect: 'manual',
      });
      body = await response.json();
    } catch {
      throw new FarmUnavailable(
        signal.aborted ? 'The wiki farm did not answer in time.' : 'The wiki farm cannot be reached.',
      );
    }
    if (response.ok) {
      const answer = shape.safeParse(body);
      if (answer.success) return answer.data;
    }
    if ([400, 404, 409, 413].includes(response.status)) {
      throw new Error(`The wiki farm refused ${init.method ?? 'GET'} ${path}: ${codeOf(body)}.`);
    }
    throw new FarmUnavailable(`The wiki farm answered ${response.status} (${codeOf(body)}).`);
  }

  return {
    integration: 'fedwiki',
    normaliseLabel,
    checkLabel,
    hostFor: (label) => `${label}.${siteDomain}`,
    urlFor,
    async converge(manifest: SiteManifest) {
      const path = `/sites/${encodeURIComponent(manifest.host)}`;
      const init = { method: 'PUT', body: JSON.stringify(manifest), timeout: CONVERGE_TIMEOUT };
      const { bytes } = await ask(Converged, path, init);
      return { bytes };
    },
    async measure() {
      const usage = await ask(Usage, '/usage', { timeout: MEASURE_TIMEOUT });
      return new Map(usage.map(({ host, bytes }) => [host, bytes]));
    },
    enterUrl(ticket) {
      const url = new URL('console/enter', urlFor(ticket.host));
      url.searchParams.set('ticket', issueTicket(ticketKey, ticket));
      return url.href;
    },
    async health() {
      try {
        const { sites, version } = await ask(Health, '/health', { timeout: HEALTH_TIMEOUT });
        return { reachable: true, sites, version: version ?? null, message: null };
      } catch (error) {
        return { reachable: false, sites: null, version: null, message: (error as Error).message };
      }
    },
  };
}

/** The code of a refusal, if the answer holds one; never more of the answer than that. */
function codeOf(body: unknown): string {
  const refusal = z.object({ error: z.object({ code: z.string().max(40) }) }).safeParse(body);
  return refusal.success ? refusal.data.error.code : 'no reason given';
}
