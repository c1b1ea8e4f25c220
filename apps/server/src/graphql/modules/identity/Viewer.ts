import type { Viewer as ViewerShape } from '@member-console/domain/identity';
import { Forbidden, operatorCapabilities } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { OperatorCapabilityEnum } from './OperatorCapability.ts';
import { OperatorRole } from './OperatorRole.ts';
import { Person } from './Person.ts';
import { Session, type SessionShape } from './Session.ts';
import { Viewing } from './Viewing.ts';

/** What concerns the account of whoever asks is not shown to operators who look with their eyes. */
function ownSession(viewer: ViewerShape): ViewerShape['session'] {
  if (viewer.viewing) throw new Forbidden('session.own', 'Sessions are not shown to anybody else.');
  return viewer.session;
}

export const Viewer = builder.objectRef<ViewerShape>('Viewer').implement({
  description: 'Who asks: the person behind the request and what they may reach.',
  fields: (t) => ({
    person: t.field({ type: Person, description: 'The person.', resolve: personOf }),
    operatorRole: t.field({
      type: OperatorRole,
      nullable: true,
      description: 'What the person may do as an operator at this moment; null for everybody else.',
      resolve: (viewer) => viewer.operatorRole,
    }),
    operatorCapabilities: t.field({
      type: [OperatorCapabilityEnum],
      description:
        'What the person may change as an operator at this moment; empty for everybody who may change nothing.',
      resolve: ({ operatorRole }) => [...operatorCapabilities(operatorRole)],
    }),
    viewing: t.field({
      type: Viewing,
      nullable: true,
      description:
        'By which an operator looks with the eyes of this person, with the header `x-view-as`; null for everybody who looks with their own.',
      resolve: ({ viewing }) => viewing ?? null,
    }),
    currentSession: t.field({
      type: Session,
      nullable: true,
      description:
        'The session of this very request; null when it has just ended. FORBIDDEN with the eyes of somebody else.',
      resolve: async (viewer, _args, context) =>
        (await sessionsOf(viewer, {}, context)).find((session) => session.isCurrent) ?? null,
    }),
    sessions: t.field({
      type: [Session],
      description:
        'Where the person is signed in, the latest sign-in first. FORBIDDEN with the eyes of somebody else.',
      resolve: sessionsOf,
    }),
  }),
});

/** The viewer as everybody else would see the person. */
export function personOf(viewer: ViewerShape): typeof Person.$inferType {
  const { personId: id, displayName, email, locale, pictureKey, createdAt } = viewer;
  return { kind: 'person', id, displayName, email, locale, pictureKey, createdAt };
}

async function sessionsOf(
  viewer: ViewerShape,
  _args: object,
  context: Context,
): Promise<readonly SessionShape[]> {
  const session = ownSession(viewer);
  const devices = await context.rooms.identity.devices(session.authUserId);
  return devices
    .map((device) => ({ ...device, isCurrent: device.id === session.id }))
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}
