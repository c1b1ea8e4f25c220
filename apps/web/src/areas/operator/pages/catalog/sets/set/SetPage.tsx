import { EditIcon, LinkButton, Section, Stack, StatusBadge, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { ThingHistory } from '../../../../catalogEditing/ThingHistory.tsx';
import { useMay } from '../../../../session/useMay.ts';
import { draftSetUrl, newProductUrl } from '../../../../urls.ts';
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
  if (!entitlementSet) throw new NotThere();
  const { key, name, currentVersion: current, draft } = entitlementSet;

  const next = format.number((current?.number ?? 0) + 1);
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
