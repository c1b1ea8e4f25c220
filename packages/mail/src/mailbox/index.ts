export { answerMailbox } from './answerMailbox.ts';
export { findMailboxMessage, listMailboxMessages, type MailboxMessage } from './messages.ts';
export { mailboxPath, renderBody, renderMailbox, renderMessage, renderMissing } from './pages.ts';
export { mailboxStyle } from './style.ts';
