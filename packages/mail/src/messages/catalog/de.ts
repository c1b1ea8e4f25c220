import type { Catalog } from './en.ts';

export const de: Catalog = {
  greeting: 'Hallo {{name}},',
  greetingWithoutName: 'Hallo,',
  copyLink: 'Falls die Schaltfläche nicht geht, kopiere diese Adresse in deinen Browser:',
  sentTo: 'Diese Nachricht ging an {{to}}, weil sie ein Konto bei {{product}} ({{host}}) betrifft.',
  verifyEmail: {
    subject: 'Bestätige deine E-Mail-Adresse',
    preview: 'Ein Klick, und die Adresse gehört zu deinem Konto.',
    heading: 'Bestätige deine E-Mail-Adresse',
    body: 'Bitte bestätige, dass diese Adresse dir gehört. {{product}} verwendet sie dann für dein Konto.',
    action: 'Adresse bestätigen',
    closing:
      'Der Link gilt nur begrenzte Zeit.\n\nWenn du das nicht angefordert hast, ignoriere diese Nachricht: Ohne deinen Klick geschieht nichts.',
  },
  resetPassword: {
    subject: 'Wähle ein neues Passwort',
    preview: 'Der Link zu einem neuen Passwort für dein Konto.',
    heading: 'Wähle ein neues Passwort',
    body: 'Jemand, vermutlich du, hat ein neues Passwort für dein Konto bei {{product}} angefordert.',
    action: 'Neues Passwort wählen',
    closing:
      'Der Link gilt einmal und nur begrenzte Zeit. Wer ihn hat, kommt in dein Konto: Gib ihn nicht weiter.\n\nWenn du es nicht warst, ignoriere diese Nachricht: Dein Passwort bleibt, wie es ist.',
  },
  emailChangeConfirm: {
    subject: 'Bestätige die Änderung deiner E-Mail-Adresse',
    preview: 'Dein Konto soll eine andere Adresse verwenden.',
    heading: 'Bestätige die Änderung deiner Adresse',
    body: 'Dein Konto bei {{product}} soll statt dieser Adresse künftig {{newAddress}} verwenden.\n\nNichts ändert sich, bevor du hier zustimmst und auch die neue Adresse bestätigt ist.',
    action: 'Der Änderung zustimmen',
    closing:
      'Wenn du das nicht angefordert hast, benutze den Link nicht. Vielleicht kennt jemand dein Passwort: Melde dich an und wähle ein anderes.',
  },
  emailChanged: {
    subject: 'Deine E-Mail-Adresse wurde geändert',
    preview: 'Nachrichten gehen nun an eine andere Adresse.',
    heading: 'Deine E-Mail-Adresse wurde geändert',
    body: 'Dein Konto bei {{product}} verwendet nun die Adresse {{newAddress}}. Ab jetzt meldest du dich mit ihr an, und Nachrichten gehen dorthin.',
    action: 'Zur Anmeldung',
    closing: 'Wenn du das nicht warst, sage es sofort den Leuten, die {{host}} betreiben.',
  },
  passwordChanged: {
    subject: 'Dein Passwort wurde geändert',
    preview: 'Wenn du es warst, ist alles in Ordnung.',
    heading: 'Dein Passwort wurde geändert',
    body: 'Das Passwort deines Kontos bei {{product}} wurde geändert. Wenn du es warst, ist alles in Ordnung.',
    action: 'Zur Anmeldung',
    closing:
      'Wenn du es nicht warst, fordere auf der Anmeldeseite sofort ein neues Passwort an und melde dich dann überall ab.',
  },
  existingAccount: {
    subject: 'Du hast schon ein Konto',
    preview: 'Jemand wollte sich mit deiner Adresse registrieren.',
    heading: 'Du hast schon ein Konto',
    body: 'Jemand, vermutlich du, wollte sich bei {{product}} mit dieser Adresse registrieren. Sie hat schon ein Konto, deshalb wurde nichts geändert.',
    action: 'Anmelden',
    closing:
      'Wenn du dein Passwort vergessen hast, fordere auf der Anmeldeseite ein neues an.\n\nWenn du es nicht warst, ignoriere diese Nachricht: Niemand hat erfahren, dass du ein Konto hast.',
  },
};
