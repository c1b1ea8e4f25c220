import type { IncomingMessage } from 'node:http';
import type { SiteManifest } from '@member-console/domain/integrations';
import { z } from 'zod';
import { seal, sealKey, unseal } from '../sealed.ts';

/**
 * How long an owner stays signed in on a site, in milliseconds. The console cannot end it, so it is no longer than one may
 * go on writing after having signed out everywhere.
 */
const SESSION_LIFE = 2 * 60 * 60 * 1000;

const Session = z.strictObject({
  siteId: z.string(),
  host: z.string(),
  personId: z.string(),
  expiresAt: z.int(),
});
type Session = z.infer<typeof Session>;

export interface Sessions {
  /** `Set-Cookie` that signs a person in on one site. */
  begin(manifest: SiteManifest, personId: string): string;
  /** `Set-Cookie` that signs out. */
  end(): string;
  /** Whether a request comes from the site's owner as the manifest names it now. */
  isOwner(request: IncomingMessage, manifest: SiteManifest): boolean;
}

/**
 * Sessions live in a signed cookie of one host and nowhere else. A neighbour under the same domain can plant a
 * cookie here, but not a genuine one for this host, so every cookie of the name is looked at.
 */
export function createSessions(secret: string, secure: boolean): Sessions {
  const key = sealKey(secret, 'session');
  const name = secure ? '__Host-site-owner' : 'site-owner';
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

  return {
    begin({ siteId, host }, personId) {
      const session: Session = { siteId, host, personId, expiresAt: Date.now() + SESSION_LIFE };
      return `${name}=${seal(key, session)}; Max-Age=${SESSION_LIFE / 1000}; ${attributes}`;
    },
    end: () => `${name}=; Max-Age=0; ${attributes}`,
    isOwner: (request, { siteId, host, owner }) =>
      cookies(request, name).some((cookie) => {
        const session = Session.safeParse(unseal(key, cookie));
        if (!session.success || session.data.expiresAt <= Date.now()) return false;
        return (
          session.data.siteId === siteId &&
          session.data.host === host &&
          session.data.personId === owner.personId
        );
      }),
  };
}

function cookies(request: IncomingMessage, name: string): readonly string[] {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
}
