import type { PersonStanding } from '@member-console/domain/identity';
import { authoriseSeeing } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { type Context, requireViewer } from '../../context.ts';
import { missing } from '../../errors.ts';
import { OperatorRole } from './OperatorRole.ts';
import { Person } from './Person.ts';
import { Session } from './Session.ts';

builder.objectFields(Person, (t) => ({
  operatorRole: t.field({
    type: OperatorRole,
    nullable: true,
    description:
      'What the person may do as an operator at this moment; null for everybody else. FORBIDDEN for everybody but operators.',
    resolve: async ({ id }, _args, context) => (await standingOf(id, context)).operatorRole,
  }),
  organizationCount: t.int({
    nullable: true,
    description: 'How many organizations the person belongs to. FORBIDDEN for everybody but operators.',
    resolve: async ({ id }, _args, context) => (await standingOf(id, context)).organizationCount,
  }),
  sessions: t.field({
    type: [Session],
    nullable: true,
    description:
      'Where the person is signed in, the latest sign-in first. FORBIDDEN for everybody but operators.',
    resolve: async ({ id }, _args, context) => {
      const { authUserId } = await standingOf(id, context);
      const viewer = await requireViewer(context);
      const devices = await context.rooms.identity.devices(authUserId);
      return devices
        .map((device) => ({ ...device, isCurrent: device.id === viewer.session.id }))
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
    },
  }),
}));

/** @throws Forbidden for everybody but operators. */
async function standingOf(personId: string, context: Context): Promise<PersonStanding> {
  authoriseSeeing(await requireViewer(context));
  const standing = await context.loaders.standing.load(personId);
  if (standing === null) throw missing('person');
  return standing;
}
