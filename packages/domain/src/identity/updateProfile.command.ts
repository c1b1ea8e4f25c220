import type { Database } from '@member-console/db';
import { type Actor, auditRows, type ValidationFailed, validationFailed } from '../kernel/index.ts';
import { DisplayName } from './displayName.ts';
import type { IdentityPort } from './ports.ts';
import { updatePerson } from './store.ts';
import type { Locale, Viewer } from './viewer.query.ts';

export interface ProfileChange {
  readonly displayName?: string | undefined;
  readonly locale?: Locale | undefined;
}

/** Changes the viewer's own name or language; what is absent stays. A change to what is already so leaves no trace. */
export async function updateProfile(
  { database, identity }: { database: Database; identity: IdentityPort },
  actor: Actor,
  viewer: Viewer,
  change: ProfileChange,
): Promise<{ kind: 'updated'; viewer: Viewer } | ValidationFailed> {
  const name = change.displayName === undefined ? null : DisplayName.safeParse(change.displayName);
  if (name !== null && !name.success) {
    const message = name.error.issues[0]?.message ?? 'Enter a name.';
    return validationFailed({ path: ['displayName'], code: 'INVALID', message });
  }
  const before = { displayName: viewer.displayName, locale: viewer.locale };
  const after = {
    displayName: name?.data ?? before.displayName,
    locale: change.locale ?? before.locale,
  };
  const isRenamed = after.displayName !== before.displayName;
  if (!isRenamed && after.locale === before.locale) return { kind: 'updated', viewer };
  const entry = {
    action: 'person.profile_changed' as const,
    resource: { type: 'person', id: viewer.personId },
    before,
    after,
  };
  await updatePerson(database, { personId: viewer.personId, ...after, audit: auditRows(actor, entry) });
  if (isRenamed) await identity.rename(viewer.session.authUserId, after.displayName);
  return { kind: 'updated', viewer: { ...viewer, ...after } };
}
