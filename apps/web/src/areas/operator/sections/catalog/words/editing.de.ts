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
};
