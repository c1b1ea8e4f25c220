import { withQuery } from '../../shared/urls.ts';

export const forgotPasswordUrl = '/forgot-password';
export const resetPasswordUrl = '/reset-password';

/** The page that says what to do about a mail we sent. */
export const verifyEmailUrl = (returnTo?: string | null) =>
  withQuery('/verify-email', { return_to: returnTo });

/** Where the link in the mail leads once the address is confirmed: here when we return to a page of our own. */
export const confirmedUrl = (returnTo: string | null) =>
  withQuery('/verify-email', { confirmed: 'yes', return_to: returnTo });
