import { LinkButton, SearchField, Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page } from '../../../../shared/page/Page.tsx';
import { organizationsUrl } from '../../urls.ts';
import { OrganizationTable } from '../organizations/OrganizationTable.tsx';
import { Concerns } from './Concerns.tsx';
import { Courses } from './Courses.tsx';
import { operatorHomePage } from './OperatorHomePage.query.ts';
import { Tasks } from './Tasks.tsx';

/** Where an operator begins: what needs a person now, what is done most often, how things go, who is new. */
export function OperatorHomePage() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const { operatorOverview: overview, organizations } = operatorHomePage.useAnswer();
  return (
    <Page title={t('home.title')} description={t('home.lead')}>
      <Stack gap={6}>
        <SearchField
          label={t('organizations.search')}
          value=""
          pause={600}
          onSearch={(search) => void navigate(organizationsUrl({ search }))}
        />
        {overview && (
          <>
            <Concerns overview={overview} />
            <Tasks overview={overview} />
            <Courses overview={overview} />
          </>
        )}
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
