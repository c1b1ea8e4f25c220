/** The original texts. A blank line separates paragraphs; `{{name}}` is filled in. */
export const en = {
  greeting: 'Hello {{name}},',
  greetingWithoutName: 'Hello,',
  copyLink: 'If the button does not work, copy this address into your browser:',
  sentTo: 'This message was sent to {{to}}, because it concerns an account at {{product}} ({{host}}).',
  verifyEmail: {
    subject: 'Confirm your e-mail address',
    preview: 'One click, and the address is yours to use.',
    heading: 'Confirm your e-mail address',
    body: 'Please confirm that this address is yours. {{product}} then uses it for your account.',
    action: 'Confirm address',
    closing:
      'The link works for a limited time.\n\nIf you did not ask for this, ignore this message: without your click nothing happens.',
  },
  resetPassword: {
    subject: 'Choose a new password',
    preview: 'The link to a new password for your account.',
    heading: 'Choose a new password',
    body: 'Somebody, probably you, asked for a new password for your account at {{product}}.',
    action: 'Choose a new password',
    closing:
      'The link works once and for a limited time. Whoever has it can enter your account, so do not pass it on.\n\nIf it was not you, ignore this message: your password stays as it is.',
  },
  emailChangeConfirm: {
    subject: 'Confirm the change of your e-mail address',
    preview: 'Your account is to use another address.',
    heading: 'Confirm the change of your address',
    body: 'Your account at {{product}} is to use the address {{newAddress}} instead of this one.\n\nNothing changes until you agree here and the new address is confirmed as well.',
    action: 'Agree to the change',
    closing:
      'If you did not ask for this, do not use the link. Somebody may know your password: sign in and choose another one.',
  },
  emailChanged: {
    subject: 'Your e-mail address was changed',
    preview: 'Messages now go to another address.',
    heading: 'Your e-mail address was changed',
    body: 'Your account at {{product}} now uses the address {{newAddress}}. From now on, you sign in with it and messages go there.',
    action: 'Go to the sign-in page',
    closing: 'If this was not you, tell the people who run {{host}} at once.',
  },
  passwordChanged: {
    subject: 'Your password was changed',
    preview: 'If it was you, all is well.',
    heading: 'Your password was changed',
    body: 'The password of your account at {{product}} was changed. If it was you, all is well.',
    action: 'Go to the sign-in page',
    closing:
      'If it was not you, ask for a new password on the sign-in page at once, and then sign out everywhere.',
  },
  existingAccount: {
    subject: 'You already have an account',
    preview: 'Somebody tried to sign up with your address.',
    heading: 'You already have an account',
    body: 'Somebody, probably you, tried to sign up at {{product}} with this address. It has an account already, so nothing was changed.',
    action: 'Sign in',
    closing:
      'If you forgot your password, ask for a new one on the sign-in page.\n\nIf it was not you, ignore this message: nobody learned that you have an account.',
  },
};

type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };

/** What every language has to say. */
export type Catalog = Translation<typeof en>;
