import type { CatalogLike } from '../../../shared/i18n/Catalog.ts';
import type { leaving as english } from './leaving.en.ts';

export const leaving: CatalogLike<typeof english> = {
  cancel: {
    title: '{{plan}} kündigen',
    lead: 'Du behältst {{plan}} bis {{date}}, so weit ist bezahlt. Danach wird nichts mehr abgebucht.',
    from: 'Ab {{date}}',
    next: 'Dann hast du von selbst den Tarif {{next}}.',
    noNext: 'Dann hast du keinen Tarif.',
    stays: 'Dein Konto, deine Wikis, ihre Seiten und Adressen bleiben. Gelöscht wird nichts.',
    reversible: 'Bis {{date}} kannst du es dir anders überlegen, mit einem Klick.',
    type: 'Gib „{{plan}}“ ein, um zu bestätigen',
    typeWrong: 'Gib „{{plan}}“ ein, damit das niemandem versehentlich passiert.',
    keep: 'Tarif behalten',
    confirm: '{{plan}} kündigen',
    pending: 'Wird gekündigt …',
    done: '{{plan}} ist gekündigt. Du behältst den Tarif bis {{date}}.',
    over: 'Es gibt nichts zu kündigen',
    overMessage: 'Dieses Abonnement ist beendet oder schon gekündigt.',
    back: 'Zu den Zahlungen',
  },
  excess: {
    title: '{{name}}: Du nutzt {{used}}, enthalten wären {{limit}}',
    choose:
      'Du wählst bis {{date}}, welche davon du weiter bearbeiten kannst. Bis dahin sind es alle. Die anderen sind danach nur noch lesbar.',
    storage: 'Was da ist, bleibt und ist für alle lesbar. Schreiben kannst du wieder, sobald Platz ist.',
    otherwise: 'Wählst du nicht, sind danach nur noch lesbar: {{sites}}.',
    safe: 'Gelöscht wird nichts. Mit einem größeren Tarif lässt sich alles wieder bearbeiten.',
  },
};
