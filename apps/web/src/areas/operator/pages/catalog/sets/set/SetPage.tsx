import { EditIcon, LinkButton, Section, Stack, StatusBadge, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { ThingHistory } from '../../../../catalogEditing/ThingHistory.tsx';
import { usePageActs } from '../../../../finder/usePageActs.ts';
import { useMay } from '../../../../session/useMay.ts';
import { draftSetUrl, newProductUrl, publishSetVersionUrl } from '../../../../urls.ts';
import { VersionRules } from '../VersionRules.tsx';
import { setPage } from './SetPage.query.ts';
import { SetProducts } from './SetProducts.tsx';
import { SetVersions } from './SetVersions.tsx';

/** One entitlement set: what it gives now, how that came about, and through which products. */
export function SetPage() {
  const { t } = useTranslation('operator');
  const mayChange = useMay('CATALOG_MANAGE');
  const format = useFormat();
  const { entitlementSet } = setPage.useAnswer();
  const next = format.number((entitlementSet?.currentVersion?.number ?? 0) + 1);
  usePageActs(entitlementSet?.name ?? '', mayChange && entitlementSet ? actsOf(entitlementSet) : []);
  if (!entitlementSet) throw new NotThere();
  const { key, name, currentVersion: current, draft } = entitlementSet;

  function actsOf({ key: of, draft: begun, currentVersion }: NonNullable<typeof entitlementSet>) {
    return [
      { label: begun ? t('set.editDraft') : t('set.draftNext', { number: next }), url: draftSetUrl(of) },
      ...(begun ? [{ label: t('setVersion.publish'), url: publishSetVersionUrl(of, begun.number) }] : []),
      ...(currentVersion
        ? [{ label: t('setVersion.bringAll'), url: publishSetVersionUrl(of, currentVersion.number) }]
        : []),
      { label: t('products.new'), url: newProductUrl(of) },
    ];
  }
  return (
    <Page
      title={name}
      description={<code>{key}</code>}
      status={draft && <StatusBadge tone="warning">{t('set.draftUnderWay')}</StatusBadge>}
      actions={
        mayChange && (
          <LinkButton to={draftSetUrl(key)} variant="primary" icon={EditIcon}>
            {draft ? t('set.editDraft') : t('set.draftNext', { number: next })}
          </LinkButton>
        )
      }
    >
      <Stack gap={6}>
        <Section
          title={t('set.now')}
          description={current && t('set.nowLead', { number: format.number(current.number) })}
        >
          {current ? (
            <VersionRules version={current} />
          ) : (
            <Text tone="dimmed">{t('set.nothingPublished')}</Text>
          )}
        </Section>
        <Section title={t('set.versions')} description={t('set.versionsLead')}>
          <SetVersions set={entitlementSet} />
        </Section>
        <Section
          title={t('set.products')}
          description={t('set.productsLead')}
          actions={mayChange && <LinkButton to={newProductUrl(key)}>{t('products.new')}</LinkButton>}
        >
          <SetProducts set={entitlementSet} />
        </Section>
        <ThingHistory id={entitlementSet.id} entries={entitlementSet.auditEntries?.nodes} />
      </Stack>
    </Page>
  );
}
