import { LinkButton, Row } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { operatorsUrl } from '../../../urls.ts';
import type { OperatorFilters } from './filters.ts';

const states = ['RUNNING', 'SCHEDULED', 'ENDED', 'ALL'] as const;

/** Narrows the list to terms in one state; each choice is an address. */
export function TermStateFilter({ chosen }: { chosen: NonNullable<OperatorFilters['state']> }) {
  const { t } = useTranslation('operator');
  return (
    <nav aria-label={t('operators.state')}>
      <Row gap={1}>
        {states.map((state) => (
          <LinkButton
            key={state}
            to={operatorsUrl({ state })}
            size="small"
            variant={state === chosen ? 'secondary' : 'quiet'}
            aria-current={state === chosen ? 'page' : undefined}
          >
            {t(`operators.states.${state}`)}
          </LinkButton>
        ))}
      </Row>
    </nav>
  );
}
