import { useTranslation } from 'react-i18next';

interface Method {
  readonly kind: string;
  readonly brand: string | null;
  readonly last4: string | null;
}

/** What something was paid with: `Visa ending in 4242`. */
export function useMethodWords() {
  const { t } = useTranslation('shared');
  return (method: Method | null): string => {
    if (method === null) return '–';
    const name = method.brand ?? method.kind.replaceAll('_', ' ');
    const words = name.charAt(0).toUpperCase() + name.slice(1);
    return method.last4 === null ? words : t('paidWith', { method: words, digits: method.last4 });
  };
}
