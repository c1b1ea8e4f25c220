import { useTranslation } from 'react-i18next';

/** How many characters a site's name may have. */
export const siteNameLength = { least: 3, most: 40 } as const;

/** The name as it will stand in the address: lower case, without blanks around it. */
export function addressName(typed: string): string {
  return typed.normalize('NFKC').toLowerCase().trim();
}

export type NameProblem =
  | 'MISSING'
  | 'TOO_SHORT'
  | 'TOO_LONG'
  | 'BAD_CHARACTERS'
  | 'BAD_HYPHENS'
  | 'ONLY_DIGITS';

/** What is wrong with a typed name, as far as one can tell without asking; the server says whether it is free. */
export function nameProblem(typed: string): NameProblem | null {
  const name = addressName(typed);
  if (name === '') return 'MISSING';
  if (!/^[a-z0-9-]+$/.test(name)) return 'BAD_CHARACTERS';
  if (name.length < siteNameLength.least) return 'TOO_SHORT';
  if (name.length > siteNameLength.most) return 'TOO_LONG';
  if (/^-|-$|^..--/.test(name)) return 'BAD_HYPHENS';
  return /[a-z]/.test(name) ? null : 'ONLY_DIGITS';
}

/** Words for everything that can be wrong with a site's name, ours and the server's. */
export function useNameWords(): Record<NameProblem | 'RESERVED', string> {
  const { t } = useTranslation('member');
  return {
    MISSING: t('newSite.problem.missing'),
    TOO_SHORT: t('newSite.problem.tooShort', { count: siteNameLength.least }),
    TOO_LONG: t('newSite.problem.tooLong', { count: siteNameLength.most }),
    BAD_CHARACTERS: t('newSite.problem.badCharacters'),
    BAD_HYPHENS: t('newSite.problem.badHyphens'),
    ONLY_DIGITS: t('newSite.problem.onlyDigits'),
    RESERVED: t('newSite.problem.reserved'),
  };
}
