import { poolVersion } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { type Context, requireViewer } from '../../context.ts';
import { badInput, missing } from '../../errors.ts';
import { uuidOf } from '../../ids.ts';

/** Seconds. Below what proxies usually cut at. */
const LONGEST = 25;

const OrganizationChange = builder
  .objectRef<{ readonly version: string; readonly hasChanged: boolean }>('OrganizationChange')
  .implement({
    description: 'Whether what an organization may use has changed.',
    fields: (t) => ({
      version: t.exposeString('version', {
        description: 'As it is now; for the `knownVersion` of the next question.',
      }),
      hasChanged: t.exposeBoolean('hasChanged', {
        description: 'Whether it is another than `knownVersion`. False: nothing happened in that time.',
      }),
    }),
  });

builder.queryField('organizationChange', (t) =>
  t.field({
    type: OrganizationChange,
    nullable: true,
    description:
      'Waits until what an organization may use changes – its plans, entitlements, what is over its limit, what Stripe said of its money –, whoever changes it and wherever, and says so within moments. Ask again and again, each time with the version of the last answer: nothing is missed in between, and every answer is one that ends, so no proxy holds it back. It tells nothing but that something changed. NOT_FOUND unless the viewer is a member or an operator, also when that has ended meanwhile.',
    args: {
      organizationId: t.arg.id({ description: 'Whose rights.' }),
      knownVersion: t.arg.string({
        required: false,
        description: 'The version that the asker knows. Absent: the answer is the version of this moment.',
      }),
      waitSeconds: t.arg.int({
        defaultValue: LONGEST,
        description: `For so long at most, 0 to ${LONGEST} seconds.`,
      }),
    },
    resolve: async (_root, { organizationId, knownVersion, waitSeconds }, context) => {
      if (waitSeconds < 0 || waitSeconds > LONGEST) throw badInput(`Wait 0 to ${LONGEST} seconds.`);
      const uuid = uuidOf('Organization', organizationId);
      const answer = async () => {
        const found = await foundVersion(context, uuid);
        const version = String(found.version);
        return { poolId: found.poolId, version, hasChanged: version !== knownVersion };
      };
      if (knownVersion === null || knownVersion === undefined || waitSeconds === 0) return answer();
      const hearing = await context.rooms.poolChanges.begin();
      try {
        const { poolId, ...first } = await answer();
        if (first.hasChanged) return first;
        await hearing.untilChanged(poolId, waitSeconds * 1000);
        return await answer();
      } finally {
        hearing.end();
      }
    },
  }),
);

/** @throws NOT_FOUND */
async function foundVersion(context: Context, organizationId: string | null) {
  const viewer = await requireViewer(context);
  const found = organizationId === null ? null : await poolVersion(context.rooms, viewer, organizationId);
  if (found === null) throw missing('organization');
  return found;
}
