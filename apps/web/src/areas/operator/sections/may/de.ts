import type { CatalogLike } from '../../../../shared/i18n/Catalog.ts';
import type { words as english } from './en.ts';

export const words: CatalogLike<typeof english> = {
  may: {
    title: 'Du darfst das sehen und nicht ändern',
    message: 'Zum Ändern braucht es eine andere Rolle. Frag jemanden aus der Verwaltung.',
    onlySees: 'Du siehst hier alles und kannst nichts ändern: Dafür ist deine Rolle da.',
    cancel: 'Abbrechen',
  },
};
