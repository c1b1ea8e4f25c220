import type { SiteManifest } from '@member-console/domain/integrations';
import { RECYCLER_FREE, type Usage } from './storage.ts';

/** An expected no of the farm's public door. */
export type Refusal =
  | { readonly code: 'NOT_OWNER' }
  | { readonly code: 'OTHER_ORIGIN' }
  | { readonly code: 'READ_ONLY' }
  | { readonly code: 'STORAGE_FULL'; readonly usage: Usage }
  | { readonly code: 'TOO_LARGE'; readonly limit: number }
  | { readonly code: 'LENGTH_REQUIRED' }
  | { readonly code: 'MALFORMED' }
  | { readonly code: 'NOT_OFFERED' }
  | { readonly code: 'NOT_FOUND' }
  | { readonly code: 'NO_SUCH_SITE' }
  | { readonly code: 'FAILED' }
  | { readonly code: 'TICKET_EXPIRED' | 'TICKET_USED' | 'TICKET_FORGED' };

/** A refusal in words: what is so, why, and the one thing to do about it. */
export interface Notice {
  readonly status: number;
  readonly title: string;
  readonly text: readonly string[];
  /** The way out, as a label; it leads to the console's page about this site. */
  readonly action: string | null;
}

const STATUS: Readonly<Record<Refusal['code'], number>> = {
  NOT_OWNER: 403,
  OTHER_ORIGIN: 403,
  READ_ONLY: 403,
  STORAGE_FULL: 507,
  TOO_LARGE: 413,
  LENGTH_REQUIRED: 411,
  MALFORMED: 400,
  NOT_OFFERED: 403,
  NOT_FOUND: 404,
  NO_SUCH_SITE: 404,
  FAILED: 500,
  TICKET_EXPIRED: 403,
  TICKET_USED: 403,
  TICKET_FORGED: 403,
};

export function noticeOf(refusal: Refusal, manifest: SiteManifest | null): Notice {
  return { status: STATUS[refusal.code], ...words(refusal, manifest) };
}

type Words = Omit<Notice, 'status'>;

function words(refusal: Refusal, manifest: SiteManifest | null): Words {
  switch (refusal.code) {
    case 'NOT_OWNER':
      return say(
        'Only its owner can change this wiki',
        [
          'Everyone is welcome to read. To change it, its owner opens it from the console, which signs them in here.',
        ],
        'Open it from the console',
      );
    case 'OTHER_ORIGIN':
      return say('This change came from another website', [
        'Your browser says that a page elsewhere asked for it, so nothing was changed. Make the change here, on the wiki itself.',
      ]);
    case 'READ_ONLY':
      return readOnlyWords(manifest);
    case 'STORAGE_FULL':
      return storageWords(refusal.usage, manifest, 'The change did not fit.');
    case 'TOO_LARGE':
      return say(
        'That is too large for one change',
        [`One change or upload may have ${formatBytes(refusal.limit)}. Nothing was changed.`],
        null,
      );
    case 'LENGTH_REQUIRED':
      return say('The change did not say how large it is', ['Send it with a Content-Length header.'], null);
    case 'MALFORMED':
      return say(
        'The wiki could not understand that change',
        ['Nothing was changed. Reload the page and try again.'],
        null,
      );
    case 'NOT_OFFERED':
      return say('This wiki does not offer that', ['Nothing was changed.'], null);
    case 'NOT_FOUND':
      return say('There is nothing here', ['The address may be misspelt, or what was here is gone.'], null);
    case 'NO_SUCH_SITE':
      return say('There is no wiki here', ['The address may be misspelt, or nobody has claimed it yet.']);
    case 'FAILED':
      return say('The wiki stumbled', ['This was not your doing. Try again in a moment.'], null);
    case 'TICKET_EXPIRED':
      return again('This link has expired', 'It signs you in for a minute after you ask for it.');
    case 'TICKET_USED':
      return again('This link was already used', 'It signs you in once.');
    case 'TICKET_FORGED':
      return again(
        'This link does not open this wiki',
        'It is incomplete, or was made for another wiki or person.',
      );
  }
}

/** Why a site is read-only, in words; also for the page that shows its state. */
export function readOnlyWords(manifest: SiteManifest | null): Words {
  const safe = 'Everyone can still read it, and nothing is deleted.';
  switch (manifest?.readOnlyReason) {
    case 'archived':
      return say(
        'This wiki is archived',
        [safe, 'Restore it in the console to change it again.'],
        'Restore it in the console',
      );
    case 'frozen':
      return say(
        'This wiki is frozen',
        [
          safe,
          'Its plan includes less than is in use. Choose in the console what stays active, or move to a larger plan.',
        ],
        'Choose in the console',
      );
    case 'suspended':
      return say(
        'This wiki is paused',
        [safe, 'The organization that keeps it is suspended. The console says what can be done about it.'],
        'See why in the console',
      );
    case undefined:
      return say('This wiki is read-only', [safe, 'The console says why.'], 'See why in the console');
  }
}

/** That storage is full, in words. `outcome` says what became of the change that did not fit. */
export function storageWords(usage: Usage, manifest: SiteManifest | null, outcome = ''): Words {
  const { bytes, recycledBytes } = usage;
  const { limitBytes, usedElsewhereBytes } = manifest?.storage ?? { limitBytes: null, usedElsewhereBytes: 0 };
  const elsewhere = usedElsewhereBytes > 0 ? ` and your other sites ${formatBytes(usedElsewhereBytes)}` : '';
  const recycled = `Of that, ${formatBytes(recycledBytes)} are in the recycler, which holds ${formatBytes(RECYCLER_FREE)} for free. Emptying it makes room.`;
  const text = [
    limitBytes === null
      ? `This wiki holds as many files as one wiki can. ${outcome}`
      : `Your plan includes ${formatBytes(limitBytes)} of storage; this wiki holds ${formatBytes(bytes)}${elsewhere}. ${outcome}`,
    recycledBytes > 0 ? recycled : '',
    'Delete pages, items or files here and writing works again at once, or see in the console how to get more room.',
  ];
  const said = text.map((words) => words.trim()).filter((words) => words !== '');
  return say('Your storage is full', said, 'See your storage in the console');
}

/** Bytes for people, in decimal units, as the console shows them. */
export function formatBytes(bytes: number): string {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(steps.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const style = {
    style: 'unit',
    unit: steps[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
  } as const;
  return new Intl.NumberFormat('en', { ...style, maximumFractionDigits: 1 }).format(bytes / 1000 ** step);
}

function again(title: string, text: string): Words {
  return say(title, [`${text} Open it again from the console.`], 'Open it again from the console');
}

function say(title: string, text: readonly string[], action: string | null = 'Open the console'): Words {
  return { title, text, action };
}
