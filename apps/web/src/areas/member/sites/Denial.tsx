import {
  Card,
  CloseIcon,
  Disclosure,
  Heading,
  IconButton,
  LinkButton,
  Row,
  Stack,
  Text,
  UsageMeter,
} from '@member-console/ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { Denial_deniedFragment } from '../../../__generated__/graphql.ts';
import { ContributionList } from '../../../shared/entitlements/ContributionList.tsx';
import { useValueWords } from '../../../shared/entitlements/value.ts';
import { useFormat } from '../../../shared/format/useFormat.ts';
import { ownPath } from '../../../shared/session/returnTo.ts';
import { sitesUrl } from '../urls.ts';

graphql(`
  fragment Denial_denied on EntitlementDenied {
    limit
    used
    resource {
      id
      name
      unit
    }
    contributions {
      ...ContributionList_contribution @unmask
    }
    remedies {
      product {
        id
        name
        description
      }
      value {
        ...ValueWords_value @unmask
      }
      url
    }
  }
`);

/** Why the plan does not allow it, and what would. */
export type DenialFacts = Denial_deniedFragment;

export interface DenialProps {
  denied: DenialFacts;
  onDismiss: () => void;
}

/**
 * The plan has no place for another site: how that stands, why, and what would make room. Takes the focus, so
 * that it is read where one waits for the outcome.
 */
export function Denial({ denied, onDismiss }: DenialProps) {
  const { t } = useTranslation('member');
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  const { resource, remedies } = denied;
  return (
    <section ref={place} tabIndex={-1} aria-label={t('denial.title')}>
      <Card
        level={2}
        highlighted
        title={t('denial.title')}
        description={t('denial.message')}
        actions={
          <IconButton
            icon={CloseIcon}
            size="small"
            label={t('ui.dismiss', { ns: 'shared' })}
            onClick={onDismiss}
          />
        }
      >
        <Stack gap={4}>
          <Standing denied={denied} />
          {remedies.length > 0 && (
            <Stack gap={2}>
              <Heading level={3}>{t('denial.plans', { count: remedies.length })}</Heading>
              {remedies.map((remedy) => (
                <RemedyLine key={remedy.product.id} remedy={remedy} resource={resource} />
              ))}
            </Stack>
          )}
          <Stack gap={2}>
            <Heading level={3}>{t('denial.archiveTitle')}</Heading>
            <Text>{t('denial.archive')}</Text>
            <div>
              <LinkButton to={sitesUrl({ state: 'ACTIVE' })}>{t('denial.toSites')}</LinkButton>
            </div>
          </Stack>
        </Stack>
      </Card>
    </section>
  );
}

function Standing({ denied: { resource, limit, used, contributions } }: { denied: DenialFacts }) {
  const { t } = useTranslation('member');
  const format = useFormat();
  if (limit === null) return null;
  return (
    <UsageMeter
      label={resource.name}
      used={Number(used)}
      limit={Number(limit)}
      format={(amount) => format.amount(amount, resource.unit)}
      explanation={
        <Disclosure summary={t('entitlement.why', { ns: 'shared' })}>
          <ContributionList contributions={contributions} unit={resource.unit} />
        </Disclosure>
      }
    />
  );
}

interface RemedyLineProps {
  remedy: DenialFacts['remedies'][number];
  resource: DenialFacts['resource'];
}

function RemedyLine({ remedy: { product, value, url }, resource }: RemedyLineProps) {
  const { t } = useTranslation('member');
  const valueWords = useValueWords();
  return (
    <Row justify="between">
      <Stack gap={1}>
        <Text as="strong" strong>
          {t('denial.remedy', {
            plan: product.name,
            resource: resource.name,
            amount: valueWords(value, resource.unit),
          })}
        </Text>
        <Text size="compact" tone="dimmed">
          {product.description}
        </Text>
      </Stack>
      <LinkButton to={ownPath(url) ?? url} size="small">
        {t('denial.about', { plan: product.name })}
      </LinkButton>
    </Row>
  );
}
