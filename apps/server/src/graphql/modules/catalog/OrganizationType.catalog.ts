import { previewBackfill } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { type Context, requireViewer } from '../../context.ts';
import { missing } from '../../errors.ts';
import { isOperator } from '../../isOperator.ts';
import { AuditEntry } from '../audit/AuditEntry.ts';
import { AuditEntryConnection } from '../audit/AuditEntryConnection.ts';
import { auditPage } from '../audit/auditPage.ts';
import { BackfillReach } from '../campaigns/BackfillReach.ts';
import { OrganizationType } from '../organizations/OrganizationType.ts';
import { DefaultGrant } from './DefaultGrant.ts';

builder.objectFields(OrganizationType, (t) => ({
  description: t.string({
    nullable: true,
    description: 'What kind it is, in words; may be empty. Null for everybody but operators.',
    resolve: async ({ key }, _args, context) =>
      (await isOperator(context)) ? (await detailsOf(key, context)).description : null,
  }),
  organizationCount: t.int({
    nullable: true,
    description: 'How many organizations are of this type; null for everybody but operators.',
    resolve: async ({ key }, _args, context) =>
      (await isOperator(context)) ? (await detailsOf(key, context)).organizations : null,
  }),
  defaultGrants: t.field({
    type: [DefaultGrant],
    nullable: true,
    description: 'What they get by themselves; null for everybody but operators.',
    resolve: async ({ key }, _args, context) => {
      if (!(await isOperator(context))) return null;
      const { defaultGrantIds } = await detailsOf(key, context);
      const found = await context.loaders.defaultGrant.loadMany(defaultGrantIds);
      return found.flatMap((one) => (one === null || one instanceof Error ? [] : [one]));
    },
  }),
  auditEntries: t.connection(
    {
      type: AuditEntry,
      nullable: true,
      description: 'What was recorded about it, the latest first. Null for everybody but operators.',
      resolve: async ({ key }, page, context) => {
        if (!(await isOperator(context))) return null;
        const { id } = await detailsOf(key, context);
        return auditPage('auditOfType', page, (request) =>
          context.loaders.auditOf.load({ scope: 'subject', key: id, page: request }),
        );
      },
    },
    AuditEntryConnection,
  ),
  backfill: t.field({
    type: BackfillReach,
    nullable: true,
    description:
      'Whom `startBackfill` would reach: the same as its dry run. Null for everybody but operators.',
    resolve: async ({ key }, _args, context) =>
      (await isOperator(context)) ? previewBackfill(context.rooms, await requireViewer(context), key) : null,
  }),
}));

async function detailsOf(key: string, context: Context) {
  const type = await context.loaders.organizationType.load(key);
  if (type === null) throw missing('organization type');
  return type;
}
