import type { FragmentType } from '@apollo/client';
import { ArchiveIcon, EditIcon, LinkButton, RefreshIcon, RestoreIcon } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { graphql } from '#graphql';
import type { SiteActs_siteFragment, SiteState } from '../../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../../shared/api/useFragmentData.ts';
import { usePageActs } from '../../../../../finder/usePageActs.ts';
import { useMay } from '../../../../../session/useMay.ts';
import { siteUrl } from '../../../../../urls.ts';
import { ArchiveSiteDialog } from './ArchiveSiteDialog.tsx';
import { KeepSiteDialog } from './KeepSiteDialog.tsx';
import { RestoreSiteDialog } from './RestoreSiteDialog.tsx';
import { RetrySiteDialog } from './RetrySiteDialog.tsx';

const siteFragment = graphql(`
  fragment SiteActs_site on Site {
    id
    title
    state
    ...ArchiveSiteDialog_site
    ...KeepSiteDialog_site
    ...RestoreSiteDialog_site
    ...RetrySiteDialog_site
  }
`);

const icons = { retry: RefreshIcon, archive: ArchiveIcon, restore: RestoreIcon, keep: EditIcon } as const;

const actsIn = {
  PENDING: ['retry', 'archive'],
  ACTIVE: ['retry', 'archive'],
  FROZEN: ['retry', 'archive', 'keep'],
  ARCHIVED: ['retry', 'restore'],
} as const satisfies Readonly<Record<SiteState, readonly (keyof typeof icons)[]>>;

/** What an operator can do about a site in its state. */
export function SiteActs({ site }: { site: FragmentType<SiteActs_siteFragment> }) {
  const { t } = useTranslation('operator');
  const data = useFragmentData(siteFragment, site);
  const { id, title, state } = data;
  const mayManage = useMay('SITES_MANAGE');
  const navigate = useNavigate();
  const asked = useSearchParams()[0].get('ask');
  const acts = mayManage ? actsIn[state] : [];
  usePageActs(
    title,
    acts.map((act) => ({ label: t(`site.${act}`), url: siteUrl(id, act) })),
  );
  const open = acts.find((act) => act === asked);
  const close = () => void navigate(siteUrl(id), { preventScrollReset: true });
  return (
    <>
      {acts.map((act) => (
        <LinkButton key={act} to={siteUrl(id, act)} icon={icons[act]}>
          {t(`site.${act}`)}
        </LinkButton>
      ))}
      {open === 'retry' && <RetrySiteDialog site={data} onClose={close} />}
      {open === 'archive' && <ArchiveSiteDialog site={data} onClose={close} />}
      {open === 'keep' && <KeepSiteDialog site={data} onClose={close} />}
      {open === 'restore' && <RestoreSiteDialog site={data} onClose={close} />}
    </>
  );
}
