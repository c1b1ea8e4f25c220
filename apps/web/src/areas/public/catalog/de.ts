import type { CatalogLike } from '../../../shared/i18n/Catalog.ts';
import type { catalog as english } from './en.ts';

export const catalog: CatalogLike<typeof english> = {
  frame: {
    signIn: 'Anmelden',
    register: 'Registrieren',
    console: 'Deine Konsole öffnen',
    about: 'Ein Konto für alles, was deine Gemeinschaft anbietet.',
  },
  landing: {
    tabTitle: 'Willkommen',
    title: 'Dein Tarif, deine Wikis, klar vor Augen',
    lead: 'Leg ein Konto an, und du hast sofort einen kostenlosen Tarif. Du siehst immer, was er enthält, wie viel du davon nutzt und warum.',
    register: 'Dein Konto anlegen',
    signIn: 'Anmelden',
    console: 'Zu deiner Konsole, {{name}}',
    stepsTitle: 'In zwei Minuten zum eigenen Wiki',
    steps: {
      account: {
        title: 'Konto anlegen',
        message:
          'Ein Name, eine E-Mail-Adresse, ein Passwort. Eine Mail bestätigt, dass die Adresse dir gehört.',
      },
      plan: {
        title: 'Tarif ansehen',
        message:
          'Er ist von der ersten Minute an da, und jede Grenze ist erklärt: was sie ist, was du nutzt, woher sie kommt.',
      },
      site: {
        title: 'Wiki anlegen',
        message: 'Wähle einen Namen, und gleich darauf öffnet sich ein Wiki mit eigener Adresse.',
      },
    },
    plansTitle: 'Tarife und was sie enthalten',
    plansLead: 'Jedes Konto beginnt mit einem eigenen Tarif. Diese gibt es.',
    toPlans: 'Tarife und Preise vergleichen',
    noPlans: {
      title: 'Noch sind keine Tarife veröffentlicht',
      message: 'Sobald es Tarife zur Auswahl gibt, stehen sie hier.',
    },
  },
  example: {
    title: 'Du hast den Tarif {{plan}}',
    lead: 'So sieht deine Konsole am ersten Tag aus.',
  },
  register: {
    title: 'Leg dein Konto an',
    lead: 'Du bekommst sofort einen kostenlosen Tarif. Zahlungsdaten brauchst du nicht.',
    name: 'Dein Name',
    nameHint: 'Steht neben dem, was du schreibst. Du kannst ihn später ändern.',
    email: 'E-Mail-Adresse',
    emailHint: 'Wir schicken eine Mail dorthin, um zu bestätigen, dass sie dir gehört.',
    password: 'Passwort',
    submit: 'Konto anlegen',
    submitting: 'Dein Konto wird angelegt …',
    haveAccount: 'Du hast schon ein Konto?',
    signIn: 'Anmelden',
  },
  login: {
    title: 'Anmelden',
    returning: 'Melde dich an, dann geht es dort weiter, wo du hinwolltest.',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    submit: 'Anmelden',
    submitting: 'Du wirst angemeldet …',
    forgot: 'Passwort vergessen?',
    noAccount: 'Neu hier?',
    register: 'Konto anlegen',
    notVerified: {
      title: 'Ein Schritt fehlt noch',
      message:
        'Deine Adresse ist noch nicht bestätigt. Wir haben dir gerade einen neuen Link geschickt: öffne ihn, und du bist drin.',
      action: 'Nichts angekommen?',
    },
    badLink: {
      title: 'Dieser Link gilt nicht mehr',
      message:
        'Er ist abgelaufen oder wurde schon benutzt. Ist deine Adresse schon bestätigt, melde dich einfach an.',
      action: 'Schickt mir einen neuen Link',
    },
  },
  verify: {
    sentTitle: 'Schau in deine Mails',
    sent: 'Wir haben einen Link an {{email}} geschickt. Öffne ihn, um zu bestätigen, dass die Adresse dir gehört; damit bist du auch gleich angemeldet.',
    sentUnknown:
      'Wir haben dir einen Link geschickt. Öffne ihn, um zu bestätigen, dass die Adresse dir gehört; damit bist du auch gleich angemeldet.',
    spam: 'Nach ein, zwei Minuten noch nichts da? Schau in den Spam-Ordner und lass ihn dir dann noch einmal schicken.',
    again: 'Noch einmal schicken',
    againIn_one: 'Noch einmal schicken (in {{count}} Sekunde)',
    againIn_other: 'Noch einmal schicken (in {{count}} Sekunden)',
    resent: 'Ein neuer Link ist unterwegs an {{email}}.',
    otherAddress: 'Andere Adresse nehmen',
    expiredTitle: 'Dieser Link ist abgelaufen',
    expired: 'Links gelten nur eine Zeit lang. Sag uns deine Adresse, und wir schicken dir einen neuen.',
    invalidTitle: 'Dieser Link gilt nicht mehr',
    invalid:
      'Er wurde schon benutzt, oder unterwegs ging ein Teil verloren. Ist deine Adresse schon bestätigt, melde dich einfach an; sonst schicken wir dir einen neuen Link.',
    email: 'E-Mail-Adresse',
    submit: 'Neuen Link schicken',
    submitting: 'Wird geschickt …',
    signIn: 'Anmelden',
    confirmedTitle: 'Willkommen an Bord',
    confirmed: 'Deine Adresse ist bestätigt und dein Konto bereit. Dein kostenloser Tarif wartet auf dich.',
    go: 'Zu deiner Konsole',
    goOn: 'Weiter',
  },
  forgot: {
    title: 'Passwort vergessen?',
    lead: 'Das kommt vor. Sag uns deine Adresse, und wir schicken dir einen Link, mit dem du ein neues wählst.',
    email: 'E-Mail-Adresse',
    submit: 'Link schicken',
    submitting: 'Wird geschickt …',
    sentTitle: 'Schau in deine Mails',
    sent: 'Wenn es ein Konto für {{email}} gibt, ist ein Link für ein neues Passwort dorthin unterwegs.',
    back: 'Zurück zur Anmeldung',
  },
  reset: {
    title: 'Wähle ein neues Passwort',
    lead: 'Zu deiner Sicherheit wirst du danach überall abgemeldet.',
    password: 'Neues Passwort',
    submit: 'Passwort ändern',
    submitting: 'Wird geändert …',
    doneTitle: 'Dein Passwort ist geändert',
    done: 'Du bist jetzt überall abgemeldet. Melde dich mit deinem neuen Passwort an.',
    signIn: 'Anmelden',
    badLinkTitle: 'Dieser Link gilt nicht mehr',
    badLink: 'Er ist abgelaufen oder wurde schon benutzt. Fordere einen neuen an; das dauert eine Minute.',
    again: 'Neuen Link anfordern',
  },
};
