import { Card, Heading, LinkButton, NoPermissionState, Section, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../../../shared/api/problem.ts';
import { Page } from '../../../../../../../shared/page/Page.tsx';
import { useMay } from '../../../../../session/useMay.ts';
import { typeUrl } from '../../../../../urls.ts';
import { OrganizationTable } from '../../../../organizations/OrganizationTable.tsx';
import { backfillPage } from './BackfillPage.query.ts';
import { StartBackfill } from './StartBackfill.tsx';

/** Whom a backfill would reach, before anything is written; and its start. */
export function BackfillPage() {
  const { t } = useTranslation('operator');
  const mayStart = useMay('CATALOG_MANAGE');
  const { organizationType: type } = backfillPage.useAnswer();
  if (!type?.backfill) throw new NotThere();
  const { key, name, backfill } = type;
  const count = backfill.organizationCount;
  const isSample = count > backfill.firstOrganizations.length;
  return (
    <Page
      title={t('types.backfill.heading', { type: name })}
      description={t('types.backfill.lead')}
      breadcrumbs={[{ label: name, to: typeUrl(key) }]}
    >
      <Stack gap={6}>
        <Card>
          <Heading level={2}>
            {count === 0 ? t('types.backfill.none') : t('types.backfill.reach', { count })}
          </Heading>
          {count === 0 && (
            <div>
              <LinkButton to={typeUrl(key)}>{t('types.backfill.back')}</LinkButton>
            </div>
          )}
          {count > 0 && <Text>{t('types.backfill.safe')}</Text>}
          {count > 0 && mayStart && <StartBackfill typeKey={key} />}
          {count > 0 && !mayStart && <NoPermissionState level={3}>{t('may.message')}</NoPermissionState>}
        </Card>
        {count > 0 && (
          <Section title={t(isSample ? 'types.backfill.sample' : 'types.backfill.sampleAll')}>
            <OrganizationTable
              caption={t(isSample ? 'types.backfill.sample' : 'types.backfill.sampleAll')}
              organizations={backfill.firstOrganizations}
            />
          </Section>
        )}
      </Stack>
    </Page>
  );
}
