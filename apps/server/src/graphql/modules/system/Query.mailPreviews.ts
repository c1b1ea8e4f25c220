import { type MailPreview as Preview, previewMails } from '@member-console/domain/system';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';

const MailPreview = builder.objectRef<Preview>('MailPreview').implement({
  description: 'A mail as it would look, about a person and with links that do not exist.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'What it is for, such as `verifyEmail`.' }),
    locale: t.exposeString('locale', { description: 'The language that it is written in.' }),
    subject: t.exposeString('subject', { description: 'Its subject.' }),
    url: t.string({
      description: 'Path on the console of the mail as HTML, for a frame of its own.',
      resolve: ({ kind, locale }) => `/mail-previews/${kind}/${locale}`,
    }),
    text: t.exposeString('text', { description: 'As plain text.' }),
  }),
});

builder.queryField('mailPreviews', (t) =>
  t.field({
    type: [MailPreview],
    nullable: true,
    description:
      'Every kind of mail in every language, written as the real ones are. FORBIDDEN for everybody but operators.',
    resolve: async (_root, _args, context) => previewMails(context.rooms, await requireViewer(context)),
  }),
);
