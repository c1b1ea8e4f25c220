import { LinkButton, Row } from '@member-console/ui';
import { useTranslation } from 'react-i18next';

interface OrganizationType {
  readonly key: string;
  readonly name: string;
}

export interface TypeFilterProps {
  /** Types of the organizations in sight; several organizations may share one. */
  known: readonly OrganizationType[];
  /** Key of the type the list is narrowed to. */
  chosen: string | undefined;
  /** The address of the list narrowed to a type, or not at all. */
  urlOf: (key: string | undefined) => string;
}

/** Narrows the list to one type of organization; each choice is an address. */
export function TypeFilter({ known, chosen, urlOf }: TypeFilterProps) {
  const { t } = useTranslation('operator');
  const names = new Map<string | undefined, string>([[undefined, t('organizations.allTypes')]]);
  for (const { key, name } of known) names.set(key, name);
  if (!names.has(chosen)) names.set(chosen, chosen ?? '');
  return (
    <nav aria-label={t('organizations.type')}>
      <Row gap={1}>
        {[...names].map(([key, name]) => (
          <LinkButton
            key={key ?? ''}
            to={urlOf(key)}
            size="small"
            variant={key === chosen ? 'secondary' : 'quiet'}
            aria-current={key === chosen ? 'page' : undefined}
          >
            {name}
          </LinkButton>
        ))}
      </Row>
    </nav>
  );
}
