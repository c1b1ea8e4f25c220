import { useTranslation } from 'react-i18next';

const words = {
  en: {
    title: 'Demo world',
    signInAs: (name: string) => `Sign in as ${name}`,
    member: 'member',
    operator: 'operator',
    mailbox: 'Open the mailbox',
  },
  de: {
    title: 'Demo-Welt',
    signInAs: (name: string) => `Als ${name} anmelden`,
    member: 'Mitglied',
    operator: 'Betreuung',
    mailbox: 'Postfach öffnen',
  },
};

/** Words of the demo world; they stay out of the catalogs, which go into production. */
export function useDemoWords() {
  return words[useTranslation().i18n.language === 'de' ? 'de' : 'en'];
}
