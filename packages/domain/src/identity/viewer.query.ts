import type { Database } from '@member-console/db';
import type { OperatorRole } from '../kernel/index.ts';
import type { AuthSession } from './ports.ts';
import { selectViewer, selectViewerOfToken } from './store.ts';
import type { Viewing } from './viewings/viewing.ts';

export type Locale = 'en' | 'de';

/** The person behind a request, with the session it came by. */
export interface Viewer {
  readonly personId: string;
  readonly displayName: string;
  readonly email: string;
  readonly locale: Locale;
  readonly pictureKey: string | null;
  readonly createdAt: Date;
  readonly operatorRole: OperatorRole | null;
  readonly session: AuthSession;
  /** By which an operator looks with this person's eyes; then the session is the operator's. */
  readonly viewing?: Viewing;
}

/** The viewer of a session; null when its first sign-in has not been provisioned yet. One statement. */
export async function findViewer(database: Database, session: AuthSession): Promise<Viewer | null> {
  const person = await selectViewer(database, session);
  return person && { ...person, session };
}

/** The live session with a token, and its viewer if the first sign-in has been provisioned. One statement. */
export async function findViewerOfToken(
  database: Database,
  token: string,
): Promise<{ readonly session: AuthSession; readonly viewer: Viewer | null } | null> {
  const found = await selectViewerOfToken(database, token);
  if (found === null) return null;
  const { session, person } = found;
  return { session, viewer: person && { ...person, session } };
}
