import { type Column, DataTable, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';

interface Setting {
  readonly variable: string;
  readonly value: string | null;
  readonly isSecret: boolean;
}

/** Variables of the environment: what each is for, and what it is set to. */
export function SettingTable({ settings }: { settings: readonly Setting[] }) {
  const { t, i18n } = useTranslation('operator');
  // The server's variables come as text: one that has no words yet is told by its name alone.
  const has = (key: string) => i18n.exists(key, { ns: 'operator' });
  const columns: Column<Setting>[] = [
    {
      key: 'variable',
      header: t('settings.variable'),
      cell: ({ variable }) => <code>{variable}</code>,
    },
    {
      key: 'purpose',
      header: t('settings.purpose'),
      cell: ({ variable }) => {
        const key = `settings.variables.${variable}`;
        return has(key) ? t(key as 'settings.variables.WEB_ORIGIN') : null;
      },
    },
    {
      key: 'value',
      header: t('settings.value'),
      cell: ({ value, isSecret }) => {
        if (value !== null) return <code>{value}</code>;
        return (
          <Text as="span" tone="dimmed">
            {t(isSecret ? 'settings.secret' : 'settings.unset')}
          </Text>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={t('settings.environment')}
      columns={columns}
      rows={settings}
      rowKey={({ variable }) => variable}
    />
  );
}
