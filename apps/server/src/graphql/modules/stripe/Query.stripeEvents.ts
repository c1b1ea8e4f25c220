import { listStripeEvents } from '@member-console/domain/billing';
import { z } from 'zod';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { uuidOrNothing } from '../../ids.ts';
import { keysetPage } from '../../keysetPage.ts';
import { StripeEvent } from './StripeEvent.ts';
import { StripeEventState } from './StripeEventState.ts';

const StripeEventFilter = builder.inputType('StripeEventFilter', {
  description: 'Which events. What is absent does not narrow.',
  fields: (t) => ({
    state: t.field({ type: StripeEventState, required: false, description: 'In this state.' }),
    type: t.string({
      required: false,
      description: 'Of this type, `invoice.paid`, or of all that begin with it, `invoice`.',
    }),
    stripeCustomer: t.string({ required: false, description: 'Of this customer, by Stripe’s id.' }),
    organizationId: t.id({ required: false, description: 'Of this organization’s customer.' }),
    from: t.field({ type: 'DateTime', required: false, description: 'That came in then or later.' }),
    until: t.field({ type: 'DateTime', required: false, description: 'That came in before then.' }),
  }),
});

// No type and no customer has such a name, and the database cannot read it.
const readable = (text: string | null | undefined) => text?.replaceAll('\0', ' ').trim() || null;

builder.queryField('stripeEvents', (t) =>
  t.connection(
    {
      type: StripeEvent,
      nullable: true,
      description: 'Every event that Stripe sent, the newest first. FORBIDDEN for everybody but operators.',
      args: { filter: t.arg({ type: StripeEventFilter, required: false, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, context) => {
        const viewer = await requireViewer(context);
        const { type, stripeCustomer, organizationId, ...rest } = filter ?? {};
        const wanted = {
          ...rest,
          type: readable(type),
          stripeCustomer: readable(stripeCustomer),
          organizationId: organizationId ? uuidOrNothing('Organization', organizationId) : null,
        };
        return keysetPage(
          { list: 'stripeEvents', place: z.uuid() },
          args,
          (page) => listStripeEvents(context.rooms, viewer, wanted, page),
          (event) => ({ place: event.id, node: event }),
        );
      },
    },
    { name: 'StripeEventConnection', description: 'A page of events.' },
    { name: 'StripeEventEdge', description: 'An event in its list.' },
  ),
);
