import { provisionPerson } from '@member-console/domain/entitlements';
import {
  type AuthSession,
  findViewer,
  findViewerOfToken,
  throughTheirEyes,
  type Viewer,
} from '@member-console/domain/identity';
import type { Actor } from '@member-console/domain/kernel';
import type { Rooms } from '../rooms.ts';
import { unauthenticated } from './errors.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { VIEW_AS, viewingIn } from './viewAs.ts';

/** What a resolver may reach. The Prisma client is not here: it belongs to the stores. */
export interface Context {
  readonly rooms: Omit<Rooms, 'logger'>;
  readonly requestId: string;
  /**
   * The person behind the request; null without a live session. Looked up at the first question. While an operator looks
   * with somebody's eyes, it is that person.
   */
  viewer(): Promise<Viewer | null>;
  /** The key that makes a retried mutation answer as it did first, from the `Idempotency-Key` header. */
  readonly idempotencyKey: string | null;
  readonly headers: Headers;
  readonly loaders: Loaders;
}

export function createContext(rooms: Rooms, request: { headers: Headers; requestId: string }): Context {
  const { headers, requestId } = request;
  let looking: Promise<Viewer | null> | undefined;
  const viewer = () => {
    looking ??= headers.has(VIEW_AS) ? lookThrough(rooms, headers, requestId) : lookUp(rooms, headers);
    return looking;
  };
  return {
    rooms,
    requestId,
    viewer,
    idempotencyKey: headers.get('idempotency-key'),
    headers,
    loaders: createLoaders(rooms, viewer),
  };
}

async function lookUp(rooms: Rooms, headers: Headers): Promise<Viewer | null> {
  const token = rooms.identity.token(headers);
  const found = token === null ? null : await findViewerOfToken(rooms.database, token);
  return found && (found.viewer ?? firstSignIn(rooms, found.session));
}

/** @throws Forbidden unless the viewing that the request names is the operator's own and goes on. */
async function lookThrough(rooms: Rooms, headers: Headers, requestId: string): Promise<Viewer | null> {
  const operator = await lookUp(rooms, headers);
  return operator && throughTheirEyes(rooms, operator, viewingIn(headers), requestId);
}

async function firstSignIn(rooms: Rooms, session: AuthSession): Promise<Viewer | null> {
  await provisionPerson(rooms, session);
  return findViewer(rooms.database, session);
}

/** The viewer, or UNAUTHENTICATED. */
export async function requireViewer(context: Context): Promise<Viewer> {
  const viewer = await context.viewer();
  if (viewer === null) throw unauthenticated();
  return viewer;
}

/** The viewer acting in their own name. */
export async function requireMember(context: Context): Promise<{ viewer: Viewer; actor: Actor }> {
  const viewer = await requireViewer(context);
  return { viewer, actor: { kind: 'member', personId: viewer.personId, requestId: context.requestId } };
}

/** The viewer acting in the role that they have: as an operator where they are one. */
export async function requireActor(context: Context): Promise<{ viewer: Viewer; actor: Actor }> {
  const { viewer, actor } = await requireMember(context);
  const { personId, operatorRole: role } = viewer;
  if (role === null) return { viewer, actor };
  return { viewer, actor: { kind: 'operator', personId, role, requestId: context.requestId } };
}
