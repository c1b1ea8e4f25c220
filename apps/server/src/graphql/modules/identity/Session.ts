import type { AuthDevice } from '@member-console/domain/identity';
import { builder } from '../../builder.ts';
import { describeDevice } from './describeDevice.ts';

export interface SessionShape extends AuthDevice {
  readonly isCurrent: boolean;
}

export const Session = builder.objectRef<SessionShape>('Session').implement({
  description: 'A place where a person is signed in. Ending it signs out there at once.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names the session for `endSession`; no secret.' }),
    isCurrent: t.exposeBoolean('isCurrent', { description: 'Whether this very request came by it.' }),
    device: t.string({
      nullable: true,
      description: 'Browser and system in words, such as `Firefox on Linux`; null when unknown.',
      resolve: (session) => describeDevice(session.userAgent),
    }),
    ipAddress: t.exposeString('ipAddress', {
      nullable: true,
      description: 'Address at the sign-in; null when unknown.',
    }),
    createdAt: t.field({ type: 'DateTime', description: 'The sign-in.', resolve: (s) => s.createdAt }),
    lastSeenAt: t.field({
      type: 'DateTime',
      description: 'Last use, to within an hour.',
      resolve: (session) => session.lastSeenAt,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'When it ends by itself, unless it is used before.',
      resolve: (session) => session.expiresAt,
    }),
  }),
});
