import type { CatalogLike } from '../../../../../shared/i18n/Catalog.ts';
import type { resourcesWords as english } from './resources.en.ts';

export const resourcesWords: CatalogLike<typeof english> = {
  resources: {
    title: 'Ressourcen',
    lead: 'Was begrenzt oder freigeschaltet werden kann. Rechtelisten sagen, wie viel ein Produkt davon gibt.',
    new: 'Neue Ressource',
    empty: {
      title: 'Noch keine Ressourcen',
      message:
        'Eine Ressource wird gezählt, freigeschaltet oder in Stufen gegeben: Wikis, Speicher, eine Rolle.',
    },
    column: {
      name: 'Ressource',
      kind: 'Gegeben als',
      merge: 'Mehrere Zuteilungen',
      unit: 'Einheit',
      overLimit: 'Über der Grenze',
      sets: 'Gegeben von',
    },
    kind: { BOOLEAN: 'Ja oder nein', LIMIT: 'Menge', ENUM: 'Stufe' },
    merge: { BOOLEAN: 'Eine genügt', LIMIT: 'Mengen zählen zusammen', ENUM: 'Die höchste Stufe zählt' },
    mergeLong: {
      BOOLEAN: 'Sie darf genutzt werden, sobald eine Zuteilung sie erlaubt.',
      LIMIT:
        'Der geltende Tarif jeder Leiter und alle Zusätze zählen zusammen; unbegrenzt ist mehr als jede Menge.',
      ENUM: 'Von allen zugeteilten Stufen zählt die höchste.',
    },
    policy: {
      NONE: 'Der Dienst sorgt dafür',
      BLOCK: 'Abgelehnt',
      GRACE: 'Nach der Frist nur noch lesbar',
      FREEZE: 'Sofort nur noch lesbar',
      CHOOSE: 'Mitglieder wählen, was bleibt',
    },
    policyLong: {
      NONE: 'Der Dienst achtet selbst auf die Grenze.',
      BLOCK:
        'Menschen dürfen es nicht herbeiführen. Was anders dazu kommt, hat {{days}} Tage; dann ist der Überschuss nur noch lesbar.',
      GRACE: 'Alles läuft {{days}} Tage weiter, dann ist der Überschuss nur noch lesbar.',
      FREEZE: 'Der Überschuss ist sofort nur noch lesbar.',
      CHOOSE: 'Mitglieder wählen binnen {{days}} Tagen, was bleibt; sonst bleibt das Älteste.',
    },
    counted: 'Wird nur gezählt',
    unused: 'Keine Rechteliste',
  },
  newResource: {
    title: 'Neue Ressource',
    lead: 'Danach können Rechtelisten sie geben.',
    submit: 'Ressource anlegen',
    submitting: 'Ressource wird angelegt …',
    made: 'Die Ressource {{name}} ist da.',
  },
  resource: {
    key: 'Schlüssel',
    keyHint: 'Der Dienst und die Sache, etwa forum.posts. Er ändert sich nie.',
    kind: 'Gegeben als',
    merge: 'Wenn mehrere Zuteilungen sie geben',
    unit: 'Einheit',
    unitHint: 'Etwa MB; leer, wenn nur gezählt wird.',
    levels: 'Stufen',
    levelsHint: 'Eine je Zeile, die niedrigste zuerst.',
    policy: 'Über der Grenze',
    policyHint: 'Was geschieht, wenn mehr genutzt wird, als ein Tarif erlaubt.',
    graceDays: 'Tage bis dahin',
    fixed: 'Art, Einheit und Stufen bleiben',
    fixedWhy:
      'Eine veröffentlichte Rechteliste oder eine Ausnahme nennt sie: Versprochenes behält seinen Sinn.',
    about: 'Näheres',
    uses: 'Rechtelisten, die sie geben',
    usesLead: 'Nach der neuesten veröffentlichten Fassung und nach dem Entwurf, der in Arbeit ist.',
    set: 'Rechteliste',
    version: 'Fassung',
    gives: 'Gibt',
    noUses: {
      title: 'Keine Rechteliste gibt sie',
      message: 'Niemand bekommt sie, bevor eine Rechteliste sagt, wie viel.',
    },
    toSets: 'Zu den Rechtelisten',
  },
  editResource: {
    heading: '{{name}} bearbeiten',
    saved: '{{name}} ist gespeichert.',
  },
};
