import { Card, Columns, SelectField, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { NotThere } from '../../../../../../../shared/api/problem.ts';
import { useFormat } from '../../../../../../../shared/format/useFormat.ts';
import { Page } from '../../../../../../../shared/page/Page.tsx';
import { compareSetUrl, setUrl } from '../../../../../urls.ts';
import { VersionDiff } from '../../VersionDiff.tsx';
import { numberIn } from '../version/numberIn.ts';
import { compareSetPage } from './CompareSetPage.query.ts';

/** What any two versions of a set give differently; which two stands in the address. */
export function CompareSetPage() {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { entitlementSet } = compareSetPage.useAnswer();
  if (!entitlementSet) throw new NotThere();
  const { key, name, versions } = entitlementSet;
  const [from, to] = [numberIn(search.get('from')), numberIn(search.get('to'))];
  const [before, after] = [from, to].map((wanted) => versions.find(({ number }) => number === wanted));
  if (!before || !after) throw new NotThere();
  const options = versions.map(({ number, publishedAt }) => ({
    value: `${number}`,
    label: t(publishedAt === null ? 'compareSet.draft' : 'sets.number', { number: format.number(number) }),
  }));
  const show = (one: number, other: number) =>
    void navigate(compareSetUrl(key, one, other), { replace: true, preventScrollReset: true });
  return (
    <Page
      title={t('compareSet.heading', { name })}
      tabTitle={t('compareSet.tab', { name, from: format.number(from), to: format.number(to) })}
      breadcrumbs={[{ label: name, to: setUrl(key) }]}
    >
      <Stack gap={5}>
        <Columns minimum="narrow">
          <SelectField
            label={t('compareSet.from')}
            options={options}
            value={`${from}`}
            onChange={({ target }) => show(Number(target.value), to)}
          />
          <SelectField
            label={t('compareSet.to')}
            options={options}
            value={`${to}`}
            onChange={({ target }) => show(from, Number(target.value))}
          />
        </Columns>
        <Card level={2} title={t('compareSet.differences')}>
          <VersionDiff before={before} after={after} />
        </Card>
      </Stack>
    </Page>
  );
}
