import type { CatalogLike } from '../../../shared/i18n/Catalog.ts';
import type { buying as english } from './buying.en.ts';

export const buying: CatalogLike<typeof english> = {
  choose: {
    title: '{{plan}} wählen',
    gain: 'Was sich für dich ändert',
    safe: 'Deine Wikis, Seiten und Adressen bleiben, wie sie sind.',
    pay: 'Was du zahlst',
    times: '{{count}}-mal',
    paidAgain:
      'Du zahlst heute und dann jedes Mal wieder, bis du kündigst. Kündigen kannst du jederzeit, hier.',
    paidOnce: 'Du zahlst heute, einmal.',
    begins: 'Es beginnt, sobald die Zahlung bestätigt ist, meist nach Sekunden.',
    today: 'Heute',
    next: 'Am {{date}} und bei jeder Verlängerung',
    credit: 'Es ist unter null: Der Rest bleibt als Guthaben für deine nächsten Zahlungen.',
    beginsLater:
      'Bis {{date}} behältst du, was du hast, denn es ist bezahlt. Danach beginnt dies von selbst.',
    button: {
      CHECKOUT: 'Weiter zur Zahlung',
      SWITCH_NOW: 'Jetzt wechseln',
      SWITCH_AT_PERIOD_END: 'Wechseln am {{date}}',
    },
    taxes: 'Es wird so eingezogen, wie du jetzt zahlst. Falls Steuern anfallen, stehen sie auf der Rechnung.',
    back: 'Zurück zu den Tarifen',
    stripe:
      'Du zahlst bei Stripe. Deine Karte sehen wir nie. Falls Steuern anfallen, stehen sie dort, bevor du zahlst.',
    current: 'Das ist schon dein Tarif',
  },
  switch: {
    done: 'Erledigt. Das zahlst du jetzt.',
    pending: 'Deine Änderung ist unterwegs.',
    failed: 'Stripe konnte das nicht tun, und nichts hat sich geändert. {{code}}',
    moved: 'Was dir gezeigt wurde, hat sich inzwischen geändert. So steht es jetzt; sieh noch einmal hin.',
  },
  refusal: {
    BILLING_UNAVAILABLE: 'Im Moment lässt sich hier nichts bezahlen. Versuch es bitte später noch einmal.',
    PRICE_NOT_OFFERED: 'Dieser Preis wird nicht mehr angeboten. Geh zurück zu den Tarifen und wähle neu.',
    PLAN_HELD_BY_OPERATOR:
      'Wer die Konsole betreut, hat deinen Tarif festgelegt. Bitte dort um eine Änderung.',
    ALREADY_SUBSCRIBED: 'Du zahlst schon für einen Tarif. Ändere den, damit du nicht doppelt zahlst.',
    INVALID_STATE: 'Deine Organisation ist gesperrt; für sie lässt sich jetzt nichts kaufen.',
    CHANGE_PENDING: 'Eine Änderung ist schon unterwegs. Gib ihr einen Moment und sieh dann noch einmal nach.',
    PLAN_MOVED:
      'Was dir gezeigt wurde, hat sich inzwischen geändert. Lade die Seite neu und sieh noch einmal nach.',
    STORE_CLOSED: 'Im Moment lässt sich nichts kaufen.',
    STRIPE_SILENT:
      'Stripe antwortet gerade nicht. Nichts hat sich geändert; versuch es in einer Minute noch einmal.',
    other: 'Inzwischen hat sich etwas geändert. Lade die Seite neu und versuch es noch einmal.',
  },
  checkout: {
    title: 'Deine Zahlung',
    step: { chosen: 'Gewählt', paid: 'Bezahlt', confirmed: 'Bestätigt' },
    preparing: {
      title: 'Einen Moment',
      message: 'Die Seite, auf der du zahlst, wird vorbereitet. Du kommst von selbst dorthin.',
    },
    unpaid: {
      title: 'Noch nicht bezahlt',
      message:
        'Es wurde nichts abgebucht, und nichts hat sich geändert. Deine Wahl bleibt einen Tag lang erhalten.',
      goOn: 'Weiter zur Zahlung',
    },
    confirming: {
      title: 'Wird bestätigt',
      message:
        'Danke. Stripe bestätigt deine Zahlung: mit einer Karte dauert das Sekunden, mit einer Lastschrift einige Tage. Du kannst die Seite verlassen. {{plan}} beginnt von selbst.',
    },
    confirmed: {
      title: '{{plan}} gehört dir',
      message: 'Die Zahlung ist bestätigt. Das hast du von jetzt an:',
    },
    failed: {
      title: 'Die Zahlung hat nicht geklappt',
      message:
        'Es wurde nichts gekauft, und nichts hat sich geändert. Du kannst es mit einer anderen Karte oder einem anderen Konto noch einmal versuchen.',
    },
    expired: {
      title: 'Diese Bezahlseite ist abgelaufen',
      message: 'Sie wurde nicht rechtzeitig bezahlt. Es wurde nichts gekauft, und nichts hat sich geändert.',
    },
    failureCode: 'Was die Bank sagte: {{code}}',
    again: 'Noch einmal versuchen',
    otherPlan: 'Einen anderen Tarif wählen',
    toHome: 'Zu deiner Konsole',
    use: 'Jetzt nutzen',
  },
};
