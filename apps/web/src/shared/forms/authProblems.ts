import type { FormProblem } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { AuthRefusal } from '../session/authRequests.ts';
import { passwordLength } from './checks.ts';

const fieldOfCode: Record<string, string> = {
  INVALID_NAME: 'name',
  INVALID_EMAIL: 'email',
  PASSWORD_TOO_SHORT: 'password',
  PASSWORD_TOO_LONG: 'password',
  INVALID_PASSWORD: 'currentPassword',
};

/** A refusal of `/auth`, beside the field it is about or above the whole form. */
export function useAuthProblems(): (refusal: AuthRefusal) => FormProblem[] {
  const { t } = useTranslation('shared');
  function words({ code, retryAfter }: AuthRefusal): string {
    switch (code) {
      case 'INVALID_NAME':
        return t('auth.invalidName');
      case 'INVALID_EMAIL':
        return t('check.emailShape');
      case 'PASSWORD_TOO_SHORT':
        return t('check.passwordTooShort', { count: passwordLength.least });
      case 'PASSWORD_TOO_LONG':
        return t('check.passwordTooLong', { count: passwordLength.most });
      case 'INVALID_PASSWORD':
        return t('auth.wrongCurrentPassword');
      case 'INVALID_EMAIL_OR_PASSWORD':
        return t('auth.wrongEmailOrPassword');
      case 'INVALID_TOKEN':
        return t('auth.invalidToken');
      case 'UNAUTHENTICATED':
        return t('auth.signedOut');
      case 'RATE_LIMITED':
        return t('auth.rateLimited', { count: retryAfter ?? 60 });
      case 'OFFLINE':
        return t('auth.offline');
      default:
        return t('auth.failed');
    }
  }
  return (refusal) => [{ field: fieldOfCode[refusal.code], message: words(refusal) }];
}
