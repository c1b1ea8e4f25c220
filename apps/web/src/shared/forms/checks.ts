import { useTranslation } from 'react-i18next';

/** Limits of the server's that a form can know beforehand. */
export const nameLength = 80;
const lineLength = 120;
export const passwordLength = { least: 10, most: 128 } as const;

/** Something, an at sign, something with a dot: enough to catch a slip; the mail proves the rest. */
const addressShape = /^\S+@[^\s@]+\.[^\s@]+$/;

/** Checks that several forms share, in the reader's language. */
export function useChecks() {
  const { t } = useTranslation('shared');
  return {
    name(value: string): string | null {
      if (value.trim() === '') return t('check.nameMissing');
      return value.trim().length > nameLength ? t('check.nameTooLong', { count: nameLength }) : null;
    },
    /** A line that must not be empty, such as the name of a thing. */
    line(value: string): string | null {
      if (value.trim() === '') return t('check.lineMissing');
      return value.trim().length > lineLength ? t('check.nameTooLong', { count: lineLength }) : null;
    },
    email(value: string): string | null {
      if (value.trim() === '') return t('check.emailMissing');
      return addressShape.test(value.trim()) ? null : t('check.emailShape');
    },
    present(value: string): string | null {
      return value === '' ? t('check.passwordMissing') : null;
    },
    newPassword(value: string): string | null {
      if (value === '') return t('check.passwordMissing');
      if (value.length < passwordLength.least)
        return t('check.passwordTooShort', { count: passwordLength.least });
      return value.length > passwordLength.most
        ? t('check.passwordTooLong', { count: passwordLength.most })
        : null;
    },
  };
}
