import { useTranslation } from 'react-i18next';

interface Refusal {
  readonly __typename: string;
  readonly message: string;
}

/** Why a term of office was not changed, in a sentence. */
export function useTermRefusal(): (refusal: Refusal | undefined) => string {
  const { t } = useTranslation('operator');
  return (refusal) => {
    switch (refusal?.__typename) {
      case 'LastAdministrator':
        return t('operators.lastAdministrator');
      case 'NotFound':
      case 'InvalidState':
      case undefined:
        return t('operators.changedMeanwhile');
      default:
        return refusal?.message ?? '';
    }
  };
}
