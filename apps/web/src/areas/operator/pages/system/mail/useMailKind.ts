import { useTranslation } from 'react-i18next';

/** What a kind of mail is for, in words; one that is newer than this page by its own name. */
export function useMailKind(): (kind: string) => string {
  const { t, i18n } = useTranslation('operator');
  return (kind) => {
    const key = `mail.kinds.${kind}`;
    return i18n.exists(key, { ns: 'operator' }) ? t(key as 'mail.kinds.verifyEmail') : kind;
  };
}
