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
