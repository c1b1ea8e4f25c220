import type { LabelProblem } from '@member-console/domain/integrations';

/** Shortest and longest label, in characters. A DNS label may have 63; 40 stay readable in an address bar. */
const SHORTEST = 3;
const LONGEST = 40;

/**
 * Labels that would impersonate the console or its services, that software looks up by name, or that the wiki
 * client uses for places of its own (`view`, `local`, `recycler` …).
 */
const RESERVED: ReadonlySet<string> = new Set(
  `abuse account accounts admin administrator api app apps assets auth autoconfig autodiscover backup billing
  blog broadcasthost cdn chat client commons community console cooperative dashboard demo dev docs domain
  download farm federated fedwiki files ftp git graphql health help host hostmaster imap img info internal
  isatap legal local localdomain localhost login logout mail mailer media member members metrics
  mobile mta-sts mx new news nobody noreply operator operators origin owner payment payments pictures plugin
  plugins pop pop3 postmaster privacy proxy public recycler register remote root sales search secure security
  shop sign-in sign-up signin signup site sites smtp ssh ssl staff staging static stats status stripe support
  sysadmin system terms test theme uploads view webhook webhooks webmail webmaster welcome wiki wpad www
  xn`.split(/\s+/),
);

/** The label as the farm would use it: compatibility forms folded, lower case, without blanks around it. */
export function normaliseLabel(label: string): string {
  return label.normalize('NFKC').toLowerCase().normalize('NFKC').trim();
}

/** What is wrong with a normalised label, or `ok`. One problem at a time, the most basic first. */
export function checkLabel(label: string): 'ok' | LabelProblem {
  const length = [...label].length;
  if (length < SHORTEST) return 'tooShort';
  if (length > LONGEST) return 'tooLong';
  if (!/^[a-z0-9-]+$/.test(label)) return 'badCharacters';
  if (/^-|-$|^..--/.test(label)) return 'badHyphens';
  if (/^[0-9-]+$/.test(label)) return 'onlyDigits';
  return RESERVED.has(label) ? 'reserved' : 'ok';
}

/** Whether a farm of this domain may hold a host: a well-formed label, then the domain, and nothing else. */
export function isSiteHost(host: string, siteDomain: string): boolean {
  const suffix = `.${siteDomain}`;
  if (!host.endsWith(suffix)) return false;
  return ['ok', 'reserved'].includes(checkLabel(host.slice(0, -suffix.length)));
}
