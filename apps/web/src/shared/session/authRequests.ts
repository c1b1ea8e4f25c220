/** Requests to `/auth`, where accounts, passwords and sessions live. The session itself is a cookie no page sees. */

import { VIEW_AS, viewingOfTab } from './viewing.ts';

/** What `/auth` refuses with; words for each are in the catalogs. */
export type AuthRefusal = {
  readonly ok: false;
  readonly code: string;
  /** Seconds to wait before asking again, when the server says so. */
  readonly retryAfter: number | null;
};
export type AuthAnswer<Value> = { readonly ok: true; readonly value: Value } | AuthRefusal;

async function post<Value>(
  path: string,
  body: Record<string, string | undefined>,
): Promise<AuthAnswer<Value>> {
  const viewing = viewingOfTab();
  let response: Response;
  try {
    response = await fetch(`/auth/${path}`, {
      method: 'POST',
      // Mails are written in the language of the page that asks for them.
      headers: {
        'content-type': 'application/json',
        'accept-language': document.documentElement.lang,
        // The account is the operator's: nothing is done to it while the page shows somebody else's.
        ...(viewing && { [VIEW_AS]: viewing.id }),
      },
      body: JSON.stringify(body),
    });
  } catch {
    return { ok: false, code: 'OFFLINE', retryAfter: null };
  }
  const answer = (await response.json().catch(() => ({}))) as { code?: unknown };
  if (response.ok) return { ok: true, value: answer as Value };
  return {
    ok: false,
    code: typeof answer.code === 'string' ? answer.code : 'INTERNAL_SERVER_ERROR',
    retryAfter: Number(response.headers.get('retry-after')) || null,
  };
}

type Done = { readonly status: true };

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly callbackURL: string;
}

/** Answers the same whether or not the address has an account; the mail tells. */
export const signUp = (account: NewAccount) => post<Done>('sign-up/email', { ...account });

export const sendVerification = (email: string, callbackURL: string) =>
  post<Done>('send-verification-email', { email, callbackURL });

/** `url` is where to go now: the checked `callbackURL`, absolute. */
export const signIn = (email: string, password: string, callbackURL: string) =>
  post<Done & { readonly url: string }>('sign-in/email', { email, password, callbackURL });

export const signOut = () => post<Done>('sign-out', {});

export const requestPasswordReset = (email: string, redirectTo: string) =>
  post<Done>('request-password-reset', { email, redirectTo });

/** Ends every session of the account. */
export const resetPassword = (token: string, newPassword: string) =>
  post<Done>('reset-password', { token, newPassword });

/** Ends every other session of the account. */
export const changePassword = (currentPassword: string, newPassword: string) =>
  post<Done>('change-password', { currentPassword, newPassword });

/** The address and name behind this browser's session. */
export interface SignedInAs {
  readonly email: string;
  readonly name: string;
}

let known: Promise<SignedInAs | null> | undefined;

/**
 * Who is signed in, asked once per full page load. Asking is also what prolongs the session, so the application
 * calls this at every start. Answers null when the server cannot be reached.
 */
export function signedInAs(): Promise<SignedInAs | null> {
  known ??= fetch('/auth/get-session')
    .then(async (response) =>
      response.ok ? ((await response.json()) as { user?: SignedInAs } | null) : null,
    )
    .then((answer) => answer?.user ?? null)
    .catch(() => null);
  return known;
}

/** To be called when somebody signed in or out without a page load. */
export function forgetSignedIn(): void {
  known = undefined;
}
