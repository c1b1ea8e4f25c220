import type { CatalogLike } from '../../../../shared/i18n/Catalog.ts';
import type { words as english } from './en.ts';

export const words: CatalogLike<typeof english> = {
  brand: 'Betreuung',
  nav: {
    home: 'Start',
    member: 'Meine Konsole',
  },
  section: {
    people: 'Menschen',
    catalog: 'Katalog',
    integrations: 'Anbindungen',
    audit: 'Prüfspur',
    system: 'System',
  },
  finder: {
    button: 'Finden oder tun …',
    here: 'Auf dieser Seite',
    go: 'Gehe zu',
    new: 'Neu anlegen',
    everywhere: 'Überall',
    search: 'Auf dieser Seite suchen',
    help: 'Diese Liste',
    singleKeys: 'Kürzel aus Buchstaben',
    singleKeysWhy:
      'Schalte sie ab, wenn Buchstaben auslösen, was du nicht wolltest. Die mit Strg oder ⌘ bleiben.',
    kind: {
      ORGANIZATION: 'Organisationen',
      PERSON: 'Personen',
      PRODUCT: 'Produkte',
      PLAN_LADDER: 'Tarifleitern',
      ENTITLEMENT_SET: 'Berechtigungssätze',
      RESOURCE: 'Ressourcen',
      SITE: 'Wikis',
      CAMPAIGN: 'Kampagnen',
    },
    create: {},
  },
  role: {
    ADMIN: 'Betreuung: Verwaltung',
    SUPPORT: 'Betreuung: Hilfe, nur lesend',
    BILLING: 'Betreuung: Abrechnung',
  },
  home: {
    title: 'Start der Betreuung',
    lead: 'Finde eine Organisation, oder sieh, wer neu ist.',
    newest: 'Neueste Organisationen',
    all: 'Alle Organisationen',
  },
};
