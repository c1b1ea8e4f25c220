import { Card, Notice, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../../../../shared/api/problem.ts';
import { useFormat } from '../../../../../../../../shared/format/useFormat.ts';
import { Page } from '../../../../../../../../shared/page/Page.tsx';
import { AdminsOnly } from '../../../../../../catalogEditing/AdminsOnly.tsx';
import { setUrl, setVersionUrl } from '../../../../../../urls.ts';
import { VersionDiff } from '../../../VersionDiff.tsx';
import { PublishForEveryone } from './PublishForEveryone.tsx';
import { PublishForNew } from './PublishForNew.tsx';
import { publishVersionPage } from './PublishVersionPage.query.ts';

/** Publishes a version: for grants to come, or for everybody who holds an older one, counted beforehand. */
export function PublishVersionPage() {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const { entitlementSet } = publishVersionPage.useAnswer();
  const version = entitlementSet?.version;
  if (!version) throw new NotThere();
  const { key, name, versions } = entitlementSet;
  const { id, number, publishedAt, publication } = version;
  const itself = versions.find((other) => other.id === id);
  const before = versions.find((other) => other.number < number);
  const title = t('setVersion.heading', { name, number: format.number(number) });
  return (
    <Page
      title={t('publishVersion.heading', { version: title })}
      description={t('publishVersion.lead')}
      breadcrumbs={[
        { label: name, to: setUrl(key) },
        { label: t('sets.number', { number: format.number(number) }), to: setVersionUrl(key, number) },
      ]}
    >
      <AdminsOnly>
        <Stack gap={5}>
          {before && itself && (
            <Card level={2} title={t('setVersion.changes', { number: format.number(before.number) })}>
              <VersionDiff before={before} after={itself} />
            </Card>
          )}
          {publishedAt === null && <PublishForNew versionId={id} setKey={key} number={number} />}
          {publication && publication.organizationCount > 0 && (
            <PublishForEveryone versionId={id} setKey={key} publication={publication} />
          )}
          {publication?.organizationCount === 0 && publishedAt !== null && (
            <Notice tone="info" title={t('publishVersion.reached.title')}>
              {t('publishVersion.reached.message', { name })}
            </Notice>
          )}
          {!publication && (
            <Notice tone="info" title={t('publishVersion.replaced.title')}>
              {t('publishVersion.replaced.message')}
            </Notice>
          )}
        </Stack>
      </AdminsOnly>
    </Page>
  );
}
