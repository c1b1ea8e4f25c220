import type { SelectOption } from '@member-console/ui';
import { useTranslation } from 'react-i18next';

const roles = ['ADMIN', 'SUPPORT', 'BILLING'] as const;

/** The roles of operators, to choose from. */
export function useRoleOptions(): SelectOption[] {
  const { t } = useTranslation('operator');
  return roles.map((role) => ({ value: role, label: t(`operators.role.${role}`) }));
}
