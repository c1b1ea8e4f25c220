import { DateTime, EditIcon, LinkButton, Notice, Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../../../shared/api/problem.ts';
import { useFormat } from '../../../../../../../shared/format/useFormat.ts';
import { Page } from '../../../../../../../shared/page/Page.tsx';
import { usePageActs } from '../../../../../finder/usePageActs.ts';
import { useMay } from '../../../../../session/useMay.ts';
import { compareSetUrl, draftSetUrl, publishSetVersionUrl, setUrl } from '../../../../../urls.ts';
import { VersionBadge } from '../../VersionBadge.tsx';
import { VersionDiff } from '../../VersionDiff.tsx';
import { VersionRules } from '../../VersionRules.tsx';
import { setVersionPage } from './SetVersionPage.query.ts';

/** One version: what it gives, and what it changed. A draft is published from here. */
export function SetVersionPage() {
  const { t } = useTranslation('operator');
  const mayChange = useMay('CATALOG_MANAGE');
  const format = useFormat();
  const { entitlementSet } = setVersionPage.useAnswer();
  const version = entitlementSet?.version;
  usePageActs(entitlementSet?.name ?? '', mayChange && entitlementSet && version ? actsOf() : []);
  if (!version) throw new NotThere();
  const { key, name, versions } = entitlementSet;
  const { number, publishedAt, publication } = version;
  const isDraft = publishedAt === null;

  function actsOf() {
    const url = publishSetVersionUrl(entitlementSet?.key ?? '', version?.number ?? 0);
    return version?.publishedAt === null
      ? [
          { label: t('set.editDraft'), url: draftSetUrl(entitlementSet?.key ?? '') },
          { label: t('setVersion.publish'), url },
        ]
      : [{ label: t('setVersion.bringAll'), url }];
  }
  const title = t('setVersion.heading', { name, number: format.number(number) });
  const itself = versions.find(({ id }) => id === version.id);
  const before = versions.find((other) => other.number < number);
  const behind = isDraft ? 0 : (publication?.organizationCount ?? 0);
  return (
    <Page
      title={title}
      breadcrumbs={[{ label: name, to: setUrl(key) }]}
      status={<VersionBadge isDraft={isDraft} />}
      description={
        isDraft ? (
          t('setVersion.draftLead')
        ) : (
          <>
            {t('setVersion.publishedLead')} <DateTime value={publishedAt} />
          </>
        )
      }
      actions={
        mayChange &&
        isDraft && (
          <>
            <LinkButton to={draftSetUrl(key)} icon={EditIcon}>
              {t('set.editDraft')}
            </LinkButton>
            <LinkButton to={publishSetVersionUrl(key, number)} variant="primary">
              {t('setVersion.publish')}
            </LinkButton>
          </>
        )
      }
    >
      <Stack gap={6}>
        {behind > 0 && (
          <Notice
            title={t('setVersion.behind', { count: behind })}
            actions={
              mayChange && (
                <LinkButton to={publishSetVersionUrl(key, number)} size="small">
                  {t('setVersion.bringAll')}
                </LinkButton>
              )
            }
          >
            {t('setVersion.behindWhy')}
          </Notice>
        )}
        <Section title={t('sets.rules')}>
          <VersionRules version={version} />
        </Section>
        {before && itself && (
          <Section
            title={t('setVersion.changes', { number: format.number(before.number) })}
            actions={
              <LinkButton to={compareSetUrl(key, before.number, number)} size="small">
                {t('setVersion.compare')}
              </LinkButton>
            }
          >
            <VersionDiff before={before} after={itself} />
          </Section>
        )}
      </Stack>
    </Page>
  );
}
