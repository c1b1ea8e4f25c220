import { LinkButton, Row } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { allSitesUrl } from '../../../../urls.ts';
import { type SitesFilters, siteStates } from './filters.ts';

/** Narrows the list to a state, or to what the farm is still to follow; each choice is an address. */
export function SiteFilter({ filters: { search, state, isBehind, order } }: { filters: SitesFilters }) {
  const { t } = useTranslation('operator');
  const choice = (label: string, narrowed: SitesFilters, isChosen: boolean) => (
    <LinkButton
      key={label}
      to={allSitesUrl({ search, order, ...narrowed })}
      size="small"
      variant={isChosen ? 'secondary' : 'quiet'}
      aria-current={isChosen ? 'page' : undefined}
    >
      {label}
    </LinkButton>
  );
  return (
    <nav aria-label={t('sites.state')}>
      <Row gap={1}>
        {choice(t('sites.allStates'), {}, state === undefined && !isBehind)}
        {siteStates.map((one) => choice(t(`sites.states.${one}`), { state: one }, state === one))}
        {choice(t('sites.behind'), { isBehind: true }, isBehind === true)}
      </Row>
    </nav>
  );
}
