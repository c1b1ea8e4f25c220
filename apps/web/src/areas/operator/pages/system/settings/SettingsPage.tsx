import { Card, Columns, DateTime, DescriptionList, Section, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../shared/api/problem.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { ClockCard } from './ClockCard.tsx';
import { settingsPage } from './SettingsPage.query.ts';
import { SettingTable } from './SettingTable.tsx';

/** What this console is, what time it is there, how it was set up and where that is changed. */
export function SettingsPage() {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const { installation } = settingsPage.useAnswer();
  if (!installation) throw new NotThere();
  return (
    <Page title={t('settings.title')} description={t('settings.lead')}>
      <Stack gap={6}>
        <Columns minimum="wide">
          <Card level={2} title={t('settings.installation')}>
            <DescriptionList
              items={[
                {
                  term: t('settings.kind'),
                  value: t(installation.isDemo ? 'settings.demo' : 'settings.real'),
                },
                { term: t('settings.since'), value: <DateTime value={installation.createdAt} /> },
                { term: t('settings.version'), value: installation.version },
                { term: t('settings.node'), value: installation.runtimeVersion },
                { term: t('settings.postgres'), value: installation.databaseVersion },
                { term: t('settings.databaseSize'), value: format.bytes(installation.databaseBytes) },
              ]}
            />
          </Card>
          <ClockCard installation={installation} />
        </Columns>
        <Section title={t('settings.environment')} description={t('settings.environmentLead')}>
          <SettingTable settings={installation.settings} />
        </Section>
        <Section title={t('settings.retention')}>
          <Stack gap={2}>
            <Text>{t('settings.keptRequests')}</Text>
            <Text>{t('settings.keptMails')}</Text>
            <Text>{t('settings.keptAudit')}</Text>
          </Stack>
        </Section>
      </Stack>
    </Page>
  );
}
