import type { Viewer } from '../../identity/index.ts';
import { authoriseSeeing } from '../../kernel/index.ts';
import type { MailOutbox, MailPreview, OutboundEmail, OutboundFilter, OutboundPage } from './ports.ts';

/**
 * What we sent and owe, without what it says.
 *
 * @throws Forbidden for everybody but operators.
 */
export async function listOutboundEmails(
  { outbox }: { outbox: MailOutbox },
  viewer: Viewer,
  filter: OutboundFilter,
  page: OutboundPage,
): Promise<readonly OutboundEmail[]> {
  authoriseSeeing(viewer);
  return outbox.list(filter, page);
}

/** A message by its id; null for everybody but operators. */
export async function findOutboundEmail(
  { outbox }: { outbox: MailOutbox },
  viewer: Viewer | null,
  id: string,
): Promise<OutboundEmail | null> {
  return (viewer?.operatorRole ?? null) === null ? null : outbox.find(id);
}

/**
 * How many messages are in each state.
 *
 * @throws Forbidden for everybody but operators.
 */
export async function countOutboundEmails({ outbox }: { outbox: MailOutbox }, viewer: Viewer) {
  authoriseSeeing(viewer);
  return outbox.counts();
}

/**
 * Every kind of message in every language, about people who do not exist.
 *
 * @throws Forbidden for everybody but operators.
 */
export async function previewMails(
  { outbox }: { outbox: MailOutbox },
  viewer: Viewer,
): Promise<readonly MailPreview[]> {
  authoriseSeeing(viewer);
  return outbox.previews();
}
