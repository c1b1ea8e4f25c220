import { useTranslation } from 'react-i18next';

/** What was asked for, in words; the command itself where there are none. */
export function useCommandWords(): (command: string) => string {
  const { t } = useTranslation('operator');
  const words = t('command', { returnObjects: true }) as Readonly<Record<string, string>>;
  return (command) => words[command] ?? command;
}
