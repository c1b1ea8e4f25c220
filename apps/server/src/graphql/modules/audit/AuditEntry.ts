import type { AuditEntryView } from '@member-console/domain/audit';
import { builder } from '../../builder.ts';
import { encodeId } from '../../ids.ts';
import { Actor } from '../entitlements/Actor.ts';
import { Person } from '../identity/Person.ts';
import { Organization } from '../organizations/Organization.ts';
import { publicFacts, typeNamed } from './publicFacts.ts';

const AuditSubject = builder.objectRef<AuditEntryView['subject']>('AuditSubject').implement({
  description: 'What an entry of the audit is about.',
  fields: (t) => ({
    type: t.string({
      description: 'What kind of thing, by the name of its type, such as `PlanLadder`.',
      resolve: ({ type }) =>
        typeNamed(type) ?? type.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    }),
    id: t.id({
      nullable: true,
      description: 'Its id, also when it is no more; null for what has no id of its own here.',
      resolve: ({ type, id }) => {
        const name = typeNamed(type);
        return name === null ? null : encodeId(name, id);
      },
    }),
    name: t.exposeString('name', {
      nullable: true,
      description:
        'What it is called today, or was called when it is no more; null when it has no name. Of a grant the name of its product, of an override that of its resource.',
    }),
  }),
});

export const AuditEntry = builder.objectRef<AuditEntryView>('AuditEntry');

builder.node(AuditEntry, {
  description: 'One thing that was done, or refused: by whom, to what, when and why. For operators.',
  id: { resolve: (entry) => entry.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.auditEntry.load(id))),
  fields: (t) => ({
    action: t.exposeString('action', {
      description: 'What was done: the thing and the verb in the past tense, such as `site.created`.',
    }),
    actor: t.field({ type: Actor, description: 'Who did it.', resolve: (entry) => entry.actor }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The person who did it; null when it was none.',
      resolve: ({ personId }, _args, context) =>
        personId === null ? null : context.loaders.person.load(personId),
    }),
    onBehalfOf: t.field({
      type: Person,
      nullable: true,
      description: 'The person in whose place the actor acted; null when in nobody else’s.',
      resolve: ({ onBehalfOfId }, _args, context) =>
        onBehalfOfId === null ? null : context.loaders.person.load(onBehalfOfId),
    }),
    subject: t.field({ type: AuditSubject, description: 'What it was done to.', resolve: (e) => e.subject }),
    organization: t.field({
      type: Organization,
      nullable: true,
      description: 'Whose it is; null for what belongs to no organization.',
      resolve: (entry) => entry.organization,
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why, in the words of the actor; null when nobody said.',
    }),
    before: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What was so before, as far as it changed; null when there was nothing. Never a secret.',
      resolve: (entry) => publicFacts(entry.before),
    }),
    after: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What is so since, as far as it changed; null when there is nothing. Never a secret.',
      resolve: (entry) => publicFacts(entry.after),
    }),
    requestId: t.exposeString('requestId', {
      nullable: true,
      description: 'The request that brought it, as answers and the log name it; null when there was none.',
    }),
    occurredAt: t.field({
      type: 'DateTime',
      description: "When it happened, by the installation's clock.",
      resolve: (entry) => entry.occurredAt,
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When it was written down, by the clock of the database.',
      resolve: (entry) => entry.recordedAt,
    }),
  }),
});
