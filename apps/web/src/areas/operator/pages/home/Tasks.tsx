import { LinkButton, Row, Section } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { Tasks_overviewFragment } from '../../../../__generated__/graphql.ts';
import { useOperatorCapabilities } from '../../session/useMay.ts';
import { tasks } from './tasks.ts';

graphql(`
  fragment Tasks_overview on OperatorOverview {
    habits {
      action
      count
    }
  }
`);

/** How many are one click away. */
const offered = 5;

/** What operators here do most often; until they have habits, what most do. What they may not do is not among it. */
export function Tasks({ overview }: { overview: Tasks_overviewFragment }) {
  const { t } = useTranslation('operator');
  const timesOf = (actions: readonly string[]) =>
    overview.habits.reduce((sum, { action, count }) => (actions.includes(action) ? sum + count : sum), 0);
  const may = useOperatorCapabilities();
  const frequent = tasks
    .filter(({ capability }) => capability === undefined || may.includes(capability))
    .toSorted((one, other) => timesOf(other.actions) - timesOf(one.actions))
    .slice(0, offered);
  return (
    <Section title={t('home.tasks')}>
      <Row gap={2}>
        {frequent.map(({ name, url }) => (
          <LinkButton key={name} to={url}>
            {t(name)}
          </LinkButton>
        ))}
      </Row>
    </Section>
  );
}
