import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SiteManifest } from '@member-console/domain/integrations';
import { sealKey } from '../sealed.ts';
import { readTicket } from '../ticket.ts';
import { sendJson, sendPage, wantsJson } from './answer.ts';
import { escapeHtml, link, PAGE_HEADERS, paragraphs, renderPage } from './page.ts';
import { formatBytes, type Refusal, readOnlyWords, storageWords } from './refusal.ts';
import type { Sessions } from './sessions.ts';
import type { Site } from './sites.ts';
import { hasRoom, measure, type Usage } from './storage.ts';
import type { TicketRegister } from './ticketRegister.ts';
import { isFromElsewhere } from './visitor.ts';

type Exchange = readonly [site: Site, request: IncomingMessage, response: ServerResponse];

/** The pages under `/console/` that every site has: coming in with a ticket, going out, and how things stand. */
export interface OwnPages {
  enter(...exchange: Exchange): Promise<Refusal | null>;
  leave(...exchange: Exchange): Promise<Refusal | null>;
  status(...exchange: Exchange): Promise<null>;
}

export function createOwnPages(secret: string, sessions: Sessions, register: TicketRegister): OwnPages {
  const ticketKey = sealKey(secret, 'ticket');

  return {
    async enter({ manifest }, request, response) {
      // Only a real visit uses up the ticket.
      if (request.method !== 'GET') return { code: 'NOT_OFFERED' };
      const { searchParams } = new URL(request.url ?? '/', 'http://site');
      const ticket = readTicket(ticketKey, searchParams.get('ticket') ?? '', manifest.host, Date.now());
      if (ticket === 'expired') return { code: 'TICKET_EXPIRED' };
      const fits = ticket !== 'forged' && ticket.siteId === manifest.siteId;
      if (!fits || ticket.personId !== manifest.owner.personId) return { code: 'TICKET_FORGED' };
      if (!(await register.use(ticket.ticketId))) return { code: 'TICKET_USED' };
      const cookie = sessions.begin(manifest, ticket.personId);
      response.writeHead(303, { ...PAGE_HEADERS, location: '/', 'set-cookie': cookie }).end();
      return null;
    },

    async leave(_site, request, response) {
      if (isFromElsewhere(request)) return { code: 'OTHER_ORIGIN' };
      response.writeHead(303, { ...PAGE_HEADERS, location: '/', 'set-cookie': sessions.end() }).end();
      return null;
    },

    async status({ manifest, folders }, request, response) {
      const isOwner = sessions.isOwner(request, manifest);
      const standing = standingOf(manifest, await measure(folders), isOwner);
      if (wantsJson(request)) sendJson(response, 200, standing);
      else sendPage(response, 200, renderStatus(manifest, standing));
      return null;
    },
  };
}

/** How a site stands, for the person who asks. What it holds is told to its owner alone. */
interface Standing {
  readonly owner: string;
  readonly you: 'owner' | 'visitor';
  readonly state: 'writable' | 'readOnly' | 'full';
  readonly reason: SiteManifest['readOnlyReason'] | null;
  readonly title: string;
  readonly text: readonly string[];
  readonly action: string;
  readonly manageUrl: string;
  readonly storage: {
    readonly bytes: number;
    readonly limitBytes: number | null;
    readonly elsewhereBytes: number;
  } | null;
}

function standingOf(manifest: SiteManifest, usage: Usage, isOwner: boolean): Standing {
  const { owner, access, readOnlyReason, manageUrl, storage } = manifest;
  const state = access === 'readOnly' ? 'readOnly' : hasRoom(manifest, usage, 0) ? 'writable' : 'full';
  const words = {
    readOnly: () => readOnlyWords(manifest),
    full: () => (isOwner ? storageWords(usage, manifest) : openWords(false)),
    writable: () => openWords(isOwner),
  }[state]();
  return {
    owner: owner.displayName,
    you: isOwner ? 'owner' : 'visitor',
    state,
    reason: readOnlyReason ?? null,
    title: words.title,
    text: words.text,
    action: words.action ?? 'Open the console',
    manageUrl,
    storage: isOwner
      ? { bytes: usage.bytes, limitBytes: storage.limitBytes, elsewhereBytes: storage.usedElsewhereBytes }
      : null,
  };
}

function openWords(isOwner: boolean): { title: string; text: readonly string[]; action: string } {
  return isOwner
    ? {
        title: 'You can write here',
        text: ['You are signed in as the owner of this wiki.'],
        action: 'Manage it in the console',
      }
    : {
        title: 'Everyone can read this wiki',
        text: ['Its owner changes it after opening it from the console.'],
        action: 'Open it from the console',
      };
}

function renderStatus({ host, title }: SiteManifest, standing: Standing): string {
  const { storage, owner, you } = standing;
  const facts = [
    ['Wiki', escapeHtml(title === '' ? host : title)],
    ['Owner', escapeHtml(owner)],
    ['You are', you === 'owner' ? 'signed in as the owner' : 'visiting'],
    ...(storage === null ? [] : [['Storage', renderStorage(storage)]]),
  ];
  const list = facts.map(([term, value]) => `<dt>${term}</dt><dd>${value}</dd>`).join('\n');
  const leave =
    '<form method="post" action="/console/leave"><button class="quiet">Sign out of this wiki</button></form>';
  const ways = [
    link(standing.manageUrl, standing.action, 'primary'),
    link('/', 'Read this wiki', 'quiet'),
    you === 'owner' ? leave : '',
  ];
  const body = `${paragraphs(standing.text)}\n<dl>${list}</dl>\n<div class="ways">${ways.join('\n')}</div>`;
  return renderPage({ title: standing.title, place: host, body });
}

function renderStorage({ bytes, limitBytes, elsewhereBytes }: NonNullable<Standing['storage']>): string {
  const elsewhere = elsewhereBytes > 0 ? `, ${formatBytes(elsewhereBytes)} in your other sites` : '';
  if (limitBytes === null) return `${formatBytes(bytes)} here${elsewhere}`;
  const used = bytes + elsewhereBytes;
  const levels = `min="0" max="${limitBytes}" low="${0.8 * limitBytes}" high="${0.98 * limitBytes}" optimum="0"`;
  const meter = `<meter aria-label="Storage used" ${levels} value="${used}"></meter>`;
  return `${formatBytes(bytes)} here${elsewhere}, of ${formatBytes(limitBytes)}${meter}`;
}
