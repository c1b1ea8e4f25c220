import { EditIcon, LinkButton, Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { ThingHistory } from '../../../../catalogEditing/ThingHistory.tsx';
import { usePageActs } from '../../../../finder/usePageActs.ts';
import { useMay } from '../../../../session/useMay.ts';
import { editResourceUrl } from '../../../../urls.ts';
import { ResourceFacts } from './ResourceFacts.tsx';
import { resourcePage } from './ResourcePage.query.ts';
import { ResourceUses } from './ResourceUses.tsx';

/** One resource: how it is given, and by which sets. */
export function ResourcePage() {
  const { t } = useTranslation('operator');
  const mayChange = useMay('CATALOG_MANAGE');
  const { resource } = resourcePage.useAnswer();
  usePageActs(
    resource?.name ?? '',
    mayChange && resource ? [{ label: t('catalogParts.edit'), url: editResourceUrl(resource.key) }] : [],
  );
  if (!resource) throw new NotThere();
  const edit = mayChange && (
    <LinkButton to={editResourceUrl(resource.key)} icon={EditIcon}>
      {t('catalogParts.edit')}
    </LinkButton>
  );
  return (
    <Page title={resource.name} description={resource.description} actions={edit}>
      <Stack gap={6}>
        <ResourceFacts resource={resource} />
        <Section title={t('resource.uses')} description={t('resource.usesLead')}>
          <ResourceUses resource={resource} />
        </Section>
        <ThingHistory id={resource.id} entries={resource.auditEntries?.nodes} />
      </Stack>
    </Page>
  );
}
