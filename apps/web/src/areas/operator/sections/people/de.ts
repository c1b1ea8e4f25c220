import type { CatalogLike } from '../../../../shared/i18n/Catalog.ts';
import type { words as english } from './en.ts';
import { words as organizationWords } from './organization.de.ts';
import { words as personWords } from './persons.de.ts';
import { words as planWords } from './plan.de.ts';
import { words as standingWords } from './standing.de.ts';

export const words: CatalogLike<typeof english> = {
  ...personWords,
  ...standingWords,
  organizations: {
    title: 'Organisationen',
    lead: 'Alle, die einen Tarif haben: Einzelne und Gruppen.',
    search: 'Nach Name, E-Mail oder Kennung suchen',
    type: 'Art',
    allTypes: 'Alle Arten',
    noPlan: 'Kein Tarif',
    anyPlan: 'Alle Tarife',
    anyState: 'Alle Zustände',
    overLimit: 'Über der Grenze',
    overLimitEnding: 'Über der Grenze, Wahl binnen einer Woche',
    trialEnding: 'Probezeit endet binnen einer Woche',
    planHeld: 'Tarif festgesetzt, bis er freigegeben wird',
    active: 'Aktiv',
    suspended: 'Gesperrt',
    view: { newest: 'Neueste zuerst', byName: 'Nach Namen' },
    column: { name: 'Name', type: 'Art', plan: 'Tarif', state: 'Zustand', created: 'Angelegt' },
    empty: {
      title: 'Noch keine Organisationen',
      message: 'Wer sich anmeldet, bringt eine mit. Sie stehen hier, sobald die erste da ist.',
    },
  },
  ...organizationWords,
  ...planWords,
};
