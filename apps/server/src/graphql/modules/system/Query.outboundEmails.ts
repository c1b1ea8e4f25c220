import { listOutboundEmails } from '@member-console/domain/system';
import { z } from 'zod';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { keysetPage } from '../../keysetPage.ts';
import { OutboundEmail, OutboundEmailStateEnum } from './OutboundEmail.ts';

const OutboundEmailFilter = builder.inputType('OutboundEmailFilter', {
  description: 'Which mails. What is absent does not narrow.',
  fields: (t) => ({
    state: t.field({ type: OutboundEmailStateEnum, required: false, description: 'In this state.' }),
    to: t.string({
      required: false,
      description: "Part of the recipient's address; at most 100 characters.",
    }),
  }),
});

builder.queryField('outboundEmails', (t) =>
  t.connection(
    {
      type: OutboundEmail,
      nullable: true,
      description:
        'Every mail the console sent or owes, the newest first. FORBIDDEN for everybody but operators.',
      args: { filter: t.arg({ type: OutboundEmailFilter, required: false, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, context) => {
        const viewer = await requireViewer(context);
        const to = filter?.to?.replaceAll('\0', ' ').trim().slice(0, 100) || null;
        return keysetPage(
          { list: 'outboundEmails', place: z.uuid() },
          args,
          (page) => listOutboundEmails(context.rooms, viewer, { state: filter?.state ?? null, to }, page),
          (email) => ({ place: email.id, node: email }),
        );
      },
    },
    { name: 'OutboundEmailConnection', description: 'A page of mails.' },
    { name: 'OutboundEmailEdge', description: 'A mail in its list.' },
  ),
);
