import { listAuditEntries } from '@member-console/domain/audit';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { parseId, uuidOrNothing } from '../../ids.ts';
import { ActorKind } from '../entitlements/Actor.ts';
import { AuditEntry } from './AuditEntry.ts';
import { AuditEntryConnection } from './AuditEntryConnection.ts';
import { auditPage } from './auditPage.ts';

const AuditFilter = builder.inputType('AuditFilter', {
  description: 'Which entries of the audit. What is absent does not narrow; what is given must all hold.',
  fields: (t) => ({
    actorId: t.id({ required: false, description: 'Done by this person.' }),
    actorKind: t.field({ type: ActorKind, required: false, description: 'Done in this role.' }),
    subjectId: t.id({ required: false, description: 'Done to this thing, of whatever type.' }),
    organizationId: t.id({
      required: false,
      description: 'Done to this organization or to anything that is its own.',
    }),
    action: t.string({ required: false, description: 'This action, such as `site.created`.' }),
    requestId: t.string({ required: false, description: 'Brought by this request.' }),
    reason: t.string({
      required: false,
      description: 'These words are in the reason, in any order; in quotes, as they stand.',
    }),
    from: t.field({ type: 'DateTime', required: false, description: 'Happened then or later.' }),
    until: t.field({ type: 'DateTime', required: false, description: 'Happened before this instant.' }),
  }),
});

/** Postgres holds no text with this in it, so nothing is called so. */
const text = (given: string | null | undefined) => given?.slice(0, 200).replaceAll('\0', '\u{fffd}') || null;

builder.queryField('auditEntries', (t) =>
  t.connection(
    {
      type: AuditEntry,
      nullable: true,
      description:
        'What was done and what was refused, by whom, to what and why; the latest first. FORBIDDEN for everybody but operators.',
      args: { filter: t.arg({ type: AuditFilter, required: false, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...page }, context) => {
        const viewer = await requireViewer(context);
        return auditPage('audit', page, (request) =>
          listAuditEntries(context.rooms, viewer, request, {
            actorId: filter?.actorId ? uuidOrNothing('Person', filter.actorId) : null,
            actorKind: filter?.actorKind ?? null,
            subjectId: filter?.subjectId ? uuidOfAnything(filter.subjectId) : null,
            organizationId: filter?.organizationId
              ? uuidOrNothing('Organization', filter.organizationId)
              : null,
            action: text(filter?.action),
            requestId: text(filter?.requestId),
            reason: text(filter?.reason),
            from: filter?.from ?? null,
            until: filter?.until ?? null,
          }),
        );
      },
    },
    AuditEntryConnection,
  ),
);

function uuidOfAnything(id: string): string {
  return parseId(id)?.id ?? uuidOrNothing('Organization', id);
}
