import type { CatalogLike } from '../../../../../shared/i18n/Catalog.ts';
import type { editingWords as english } from './editing.en.ts';

export const editingWords: CatalogLike<typeof english> = {
  catalogParts: {
    adminsOnly: 'Nur wer den Betrieb verwaltet, ändert den Katalog. Frag jemanden mit dieser Rolle.',
    reason: 'Grund',
    reasonHint: 'Für alle, die später fragen. Er bleibt in der Geschichte.',
    name: 'Name',
    nameHint: 'Wie man es nennt.',
    description: 'Beschreibung',
    cancel: 'Abbrechen',
    edit: 'Bearbeiten',
    id: 'Kennung',
    history: 'Geschichte',
    none: '–',
  },
  catalogCheck: {
    missing: 'Fülle dieses Feld aus.',
    reason: 'Sag, warum.',
    tooLong_one: 'Höchstens {{count}} Zeichen.',
    tooLong_other: 'Höchstens {{count}} Zeichen.',
    slug: 'Kleinbuchstaben, Ziffern und einzelne Bindestriche, etwa wiki-plus.',
    setKey: 'Beginne mit einem Buchstaben; dann Kleinbuchstaben, Ziffern und Bindestriche, etwa wiki-plus.',
    resourceKey: 'Zwei Wörter aus Kleinbuchstaben mit einem Punkt dazwischen, etwa forum.posts.',
    level: 'Kleinbuchstaben, Ziffern und Unterstriche, etwa read_only.',
    levelsMissing: 'Nenne mindestens eine Stufe.',
    levelsRepeated: 'Nenne jede Stufe einmal.',
    whole: 'Eine ganze Zahl von 0 bis {{most}}.',
  },
  catalogIssue: {
    REQUIRED: 'Fülle dieses Feld aus.',
    TOO_LONG: 'Das ist zu lang.',
    REPEATED: 'Nenne jedes einmal.',
    NOT_AN_ENUM: 'Nur eine Ressource, die es in Stufen gibt, hat welche.',
    NOT_A_LIMIT: 'Nur was gezählt wird, kann überschritten werden.',
    NOT_AN_ADDON: 'Ein Tarif setzt nichts voraus: nur Zusätze, Verbrauch und Einmaliges tun das.',
  },
  catalogRefusal: {
    IDENTIFIER_TAKEN: 'Das ist schon vergeben. Wähle etwas anderes.',
    RESOURCE_FIXED:
      'Eine veröffentlichte Rechteliste nennt diese Ressource; Art, Einheit und Stufen bleiben. Lege eine andere an.',
    RULE_DOES_NOT_FIT:
      'Ein Wert passt nicht mehr zu seiner Ressource. Sieh die Regeln durch und speichere den Entwurf neu.',
    PRODUCT_IS_NO_PLAN:
      'Es ist eine Stufe einer Leiter, also ein Tarif ohne andere Art. Nimm es zuerst von seinen Leitern.',
    ORPHAN_PLAN:
      'Ein Tarif braucht einen Platz auf einer Leiter. Stelle ihn auf eine, oder gib ihm eine eigene Art.',
    NOTHING_TO_GIVE: 'Es gibt noch nichts. Wähle eine Rechteliste mit veröffentlichter Fassung.',
    STILL_HELD: 'Jemand hat es. Sag, dass es so bleibt.',
    EVER_USED:
      'Etwas nennt es oder nannte es, also bleibt es der Geschichte wegen. Zieh es stattdessen zurück.',
    TAKES_FROM_PAID: 'Bezahlte Zuteilungen würden etwas verlieren. Sag, wann sie folgen.',
    INVALID_STATE: 'Es hat sich inzwischen geändert, und das geht nicht mehr. Lade die Seite neu.',
    NOT_FOUND: 'Es ist nicht mehr da. Lade die Seite neu.',
    IDEMPOTENCY_KEY_REUSED: 'Das wurde schon mit anderen Werten gesendet. Lade die Seite neu.',
  },
};
