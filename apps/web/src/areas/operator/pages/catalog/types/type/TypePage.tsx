import { Card, DescriptionList, EditIcon, LinkButton, Section, Stack, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { AuditTimeline } from '../../../../audit/AuditTimeline.tsx';
import { usePageActs } from '../../../../finder/usePageActs.ts';
import { useMay } from '../../../../session/useMay.ts';
import { backfillUrl, editTypeUrl, organizationsUrl, typeUrl } from '../../../../urls.ts';
import { DefaultTable } from './DefaultTable.tsx';
import { RemoveDefault } from './RemoveDefault.tsx';
import { SetDefault } from './SetDefault.tsx';
import { typePage } from './TypePage.query.ts';
import { parseTypeView } from './view.ts';

/** One kind of organization: what it gets by itself, and how that comes to those who are there. */
export function TypePage() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const mayChange = useMay('CATALOG_MANAGE');
  const { remove } = parseTypeView(useSearchParams()[0]);
  const { organizationType: type, catalogLadders, products } = typePage.useAnswer();
  usePageActs(
    type?.name ?? '',
    mayChange && type
      ? [
          { label: t('types.edit'), url: editTypeUrl(type.key) },
          { label: t('types.backfill.open'), url: backfillUrl(type.key) },
        ]
      : [],
  );
  if (!type) throw new NotThere();
  const { key, name, description, organizationCount } = type;
  const defaults = type.defaultGrants ?? [];
  const removing = defaults.find(({ id }) => id === remove);
  return (
    <Page
      title={name}
      description={description || undefined}
      actions={
        mayChange && (
          <>
            <LinkButton to={editTypeUrl(key)} icon={EditIcon}>
              {t('types.edit')}
            </LinkButton>
            <LinkButton to={backfillUrl(key)} variant="primary">
              {t('types.backfill.open')}
            </LinkButton>
          </>
        )
      }
    >
      <Stack gap={6}>
        <Section title={t('types.defaults.title')} description={t('types.defaults.lead')}>
          <DefaultTable typeKey={key} defaults={defaults} mayChange={mayChange} />
        </Section>
        {mayChange && (
          <Card level={2} title={t('types.defaults.add')}>
            <SetDefault
              typeKey={key}
              defaults={defaults}
              ladders={catalogLadders?.nodes ?? []}
              products={products?.nodes ?? []}
            />
          </Card>
        )}
        <Card level={2} title={t('types.facts.title')}>
          <DescriptionList
            items={[
              { term: t('types.facts.key'), value: <code>{key}</code> },
              {
                term: t('types.facts.organizations'),
                value: (
                  <TextLink to={organizationsUrl({ type: key })}>
                    {t('types.organizations', { count: organizationCount ?? 0 })}
                  </TextLink>
                ),
              },
            ]}
          />
        </Card>
        <Section title={t('acts.history')}>
          <AuditTimeline entries={type.auditEntries?.nodes ?? []} />
        </Section>
      </Stack>
      {mayChange && removing && (
        <RemoveDefault
          configured={removing}
          isOnly={defaults.length === 1}
          onClose={() => void navigate(typeUrl(key), { preventScrollReset: true })}
        />
      )}
    </Page>
  );
}
