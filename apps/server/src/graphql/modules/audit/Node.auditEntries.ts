import type { AuditScope } from '@member-console/domain/audit';
import { builder } from '../../builder.ts';
import { isOperator } from '../../isOperator.ts';
import { AuditEntry } from './AuditEntry.ts';
import { AuditEntryConnection } from './AuditEntryConnection.ts';
import { auditPage } from './auditPage.ts';

builder.interfaceField(builder.nodeInterfaceRef(), 'auditEntries', (t) =>
  t.connection(
    {
      type: AuditEntry,
      nullable: true,
      description:
        'What was recorded about it, the latest first: of an organization all that is its own, of an entry of the audit all that the same request brought. Null for everybody but operators.',
      resolve: async (thing, page, context, { parentType }) => {
        if (!(await isOperator(context))) return null;
        const { scope, key } = placeOf(parentType.name, thing as Thing);
        if (key === null) return auditPage('auditOf', page, async () => []);
        return auditPage('auditOf', page, (request) =>
          context.loaders.auditOf.load({ scope, key, page: request }),
        );
      },
    },
    AuditEntryConnection,
  ),
);

/** What every node holds; an entry of the audit also its request. */
interface Thing {
  readonly id: string;
  readonly requestId?: string | null;
}

function placeOf(
  typename: string,
  { id, requestId = null }: Thing,
): { scope: AuditScope; key: string | null } {
  if (typename === 'AuditEntry') return { scope: 'request', key: requestId };
  return { scope: typename === 'Organization' ? 'organization' : 'subject', key: id };
}
