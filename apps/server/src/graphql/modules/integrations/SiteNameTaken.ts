import type { SiteNameTaken as Taken } from '@member-console/domain/integrations';
import { builder } from '../../builder.ts';
import { UserError, type UserErrorShape } from '../kernel/UserError.ts';

export const SiteNameTaken = builder.objectRef<Taken & UserErrorShape>('SiteNameTaken').implement({
  description: 'The address belongs to another site. Archived sites keep theirs.',
  interfaces: [UserError],
  fields: (t) => ({ host: t.exposeString('host', { description: 'The host name that is taken.' }) }),
});

export function asTaken(taken: Taken): Taken & UserErrorShape {
  const message = `${taken.host} is taken. Choose another name.`;
  return { ...taken, code: 'SITE_NAME_TAKEN', message, path: ['name'] };
}
