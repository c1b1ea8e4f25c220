import { LinkButton, SearchField, Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page } from '../../../../shared/page/Page.tsx';
import { organizationsUrl } from '../../urls.ts';
import { OrganizationTable } from '../organizations/OrganizationTable.tsx';
import { operatorHomePage } from './OperatorHomePage.query.ts';

/** Where an operator begins: find an organization, or see who is new. */
export function OperatorHomePage() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const { organizations } = operatorHomePage.useAnswer();
  return (
    <Page title={t('home.title')} description={t('home.lead')}>
      <Stack gap={6}>
        <SearchField
          label={t('organizations.search')}
          value=""
          pause={600}
          onSearch={(search) => void navigate(organizationsUrl({ search }))}
        />
        <Section
          title={t('home.newest')}
          actions={<LinkButton to={organizationsUrl()}>{t('home.all')}</LinkButton>}
        >
          <OrganizationTable organizations={organizations?.nodes ?? []} caption={t('home.newest')} />
        </Section>
      </Stack>
    </Page>
  );
}
