import type { Viewer as ViewerShape } from '@member-console/domain/identity';
import { operatorCapabilities } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { OperatorCapabilityEnum } from './OperatorCapability.ts';
import { OperatorRole } from './OperatorRole.ts';
import { Person } from './Person.ts';
import { Session, type SessionShape } from './Session.ts';

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
    currentSession: t.field({
      type: Session,
      nullable: true,
      description: 'The session of this very request; null when it has just ended.',
      resolve: async (viewer, _args, context) =>
        (await sessionsOf(viewer, {}, context)).find((session) => session.isCurrent) ?? null,
    }),
    sessions: t.field({
      type: [Session],
      description: 'Where the person is signed in, the latest sign-in first.',
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
  const devices = await context.rooms.identity.devices(viewer.session.authUserId);
  return devices
    .map((device) => ({ ...device, isCurrent: device.id === viewer.session.id }))
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}
