import { LinkButton, Row } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { SiteState } from '../../../../__generated__/graphql.ts';
import { sitesUrl } from '../../urls.ts';

const choices: readonly (SiteState | undefined)[] = [undefined, 'ACTIVE', 'ARCHIVED'];

/** Narrows the list to one state; each choice is an address. */
export function StateFilter({ state }: { state: SiteState | undefined }) {
  const { t } = useTranslation('member');
  return (
    <nav aria-label={t('sites.filter.label')}>
      <Row gap={1}>
        {choices.map((choice) => (
          <LinkButton
            key={choice ?? 'ALL'}
            to={sitesUrl({ state: choice })}
            size="small"
            variant={choice === state ? 'secondary' : 'quiet'}
            aria-current={choice === state ? 'page' : undefined}
          >
            {t(`sites.filter.${choice ?? 'ALL'}`)}
          </LinkButton>
        ))}
      </Row>
    </nav>
  );
}
