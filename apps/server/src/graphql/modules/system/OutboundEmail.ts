import type { OutboundEmail as Email } from '@member-console/domain/system';
import { builder } from '../../builder.ts';

export const OutboundEmailStateEnum = builder.enumType('OutboundEmailState', {
  description: 'How far a mail got.',
  values: {
    QUEUED: { value: 'queued', description: 'It waits to be sent, or to be tried again.' },
    SENDING: { value: 'sending', description: 'A worker speaks with the mail server.' },
    SENT: { value: 'sent', description: 'The mail server took it over.' },
    FAILED: { value: 'failed', description: 'The mail server refused it, or two days were over.' },
    UNKNOWN: {
      value: 'unknown',
      description:
        'The connection or the worker died after it was handed over. Nobody knows whether it arrived.',
    },
  } as const,
});

export const OutboundEmail = builder.objectRef<Email>('OutboundEmail');

builder.node(OutboundEmail, {
  description: 'A mail that the console sent or owes somebody: everything but what it says. For operators.',
  id: { resolve: (email) => email.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.outboundEmail.load(id))),
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'What it is for, such as `verifyEmail`.' }),
    to: t.exposeString('to', { description: 'Whom it goes to.' }),
    locale: t.exposeString('locale', { description: 'The language that it is written in.' }),
    subject: t.exposeString('subject', { description: 'Its subject, which holds nothing about anybody.' }),
    state: t.field({
      type: OutboundEmailStateEnum,
      description: 'How far it got.',
      resolve: (email) => email.state,
    }),
    attempts: t.exposeInt('attempts', { description: 'Conversations with the mail server so far.' }),
    nextAttemptAt: t.field({
      type: 'DateTime',
      description: 'While it is QUEUED, when it is tried next.',
      resolve: (email) => email.nextAttemptAt,
    }),
    lastError: t.string({
      nullable: true,
      description: 'What the mail server answered the last time, in codes; null when nothing was wrong.',
      resolve: (email) => email.lastError,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was written.',
      resolve: (e) => e.createdAt,
    }),
    sentAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the mail server took it over; null before.',
      resolve: (email) => email.sentAt,
    }),
  }),
});
