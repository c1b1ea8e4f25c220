import {
  CheckCircleIcon,
  type Column,
  DataTable,
  EmptyState,
  RelativeTime,
  Section,
  StatusBadge,
  TextLink,
  type Tone,
} from '@member-console/ui';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ConcernKind, Concerns_overviewFragment } from '../../../../__generated__/graphql.ts';
import { findingUrl } from '../../finder/findingUrl.ts';
import { concernUrls } from './concernUrls.ts';

graphql(`
  fragment Concerns_overview on OperatorOverview {
    concerns {
      kind
      count
      soonest
      examples {
        kind
        id
        name
        slug
      }
    }
  }
`);

type ConcernTone = Extract<Tone, 'danger' | 'warning' | 'info'>;
type Concern = Concerns_overviewFragment['concerns'][number];

/** What has gone wrong comes before what is about to happen. */
const tones: Readonly<Record<ConcernKind, ConcernTone>> = {
  JOBS_FAILED: 'danger',
  STRIPE_EVENTS_FAILED: 'danger',
  BILLING_CONCERNS: 'warning',
  STRIPE_DRIFTS: 'warning',
  CAMPAIGN_ITEMS_FAILED: 'danger',
  MAIL_FAILED: 'danger',
  MAIL_UNKNOWN: 'warning',
  SITES_BEHIND: 'danger',
  DEFAULTS_WITHOUT_PLAN: 'danger',
  TYPES_WITHOUT_DEFAULT: 'warning',
  PLANS_GIVING_NOTHING: 'warning',
  OVER_LIMIT_ENDING: 'warning',
  TRIALS_ENDING: 'info',
  PLANS_HELD: 'info',
};
const order: readonly ConcernTone[] = ['danger', 'warning', 'info'];

/** What needs a person now, the gravest first, with whom it concerns and the way there. */
export function Concerns({ overview }: { overview: Concerns_overviewFragment }) {
  const { t } = useTranslation('operator');
  const concerns = overview.concerns.toSorted(
    (one, other) => order.indexOf(tones[one.kind]) - order.indexOf(tones[other.kind]),
  );
  const columns: readonly Column<Concern>[] = [
    { key: 'state', header: t('home.concern.state'), cell: ({ kind }) => <State kind={kind} /> },
    {
      key: 'what',
      header: t('home.concern.what'),
      rowHeader: true,
      cell: (concern) => <ConcernName concern={concern} />,
    },
    { key: 'whom', header: t('home.concern.whom'), cell: (concern) => <Examples concern={concern} /> },
    {
      key: 'soonest',
      header: t('home.concern.soonest'),
      cell: ({ soonest }) => soonest && <RelativeTime value={soonest} />,
    },
  ];
  return (
    <Section title={t('home.concern.title')}>
      {concerns.length === 0 ? (
        <EmptyState icon={CheckCircleIcon} title={t('home.concern.none.title')}>
          {t('home.concern.none.message')}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('home.concern.title')}
          columns={columns}
          rows={concerns}
          rowKey={({ kind }) => kind}
        />
      )}
    </Section>
  );
}

function State({ kind }: { kind: ConcernKind }) {
  const { t } = useTranslation('operator');
  return <StatusBadge tone={tones[kind]}>{t(`home.concern.tone.${tones[kind]}`)}</StatusBadge>;
}

function ConcernName({ concern: { kind, count } }: { concern: Concern }) {
  const { t } = useTranslation('operator');
  const url = concernUrls[kind];
  const words = t(`home.concern.kind.${kind}`, { count });
  return <TextLink to={url}>{words}</TextLink>;
}

function Examples({ concern: { examples, count } }: { concern: Concern }) {
  const { t } = useTranslation('operator');
  // Several may concern the same one.
  const things = [...new Map(examples.map((example) => [example.id, example])).values()];
  const more = count - examples.length;
  if (examples.length === 0) return null;
  return (
    <>
      {things.map((example, place) => (
        <Fragment key={example.id}>
          {place > 0 && ', '}
          <TextLink to={findingUrl(example)}>{example.name}</TextLink>
        </Fragment>
      ))}
      {more > 0 && ` ${t('home.concern.more', { count: more })}`}
    </>
  );
}
