import { Section, Sparkline, StatTiles } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { Courses_overviewFragment } from '../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../shared/format/useFormat.ts';

graphql(`
  fragment Courses_overview on OperatorOverview {
    courses {
      kind
      days {
        at
        count
      }
    }
  }
`);

/** The few numbers that tell how things go, and their last two weeks. */
export function Courses({ overview }: { overview: Courses_overviewFragment }) {
  const { t } = useTranslation('operator');
  const { number, shortDate } = useFormat();
  const stats = overview.courses.map(({ kind, days }) => {
    const [first, last] = [days[0]?.count ?? 0, days.at(-1)?.count ?? 0];
    const label = t(`home.course.${kind}`);
    return {
      label,
      value: number(last),
      change: { words: changeWords(last - first), tone: 'neutral' as const },
      course: (
        <Sparkline
          label={t('home.course.label', { first: number(first), last: number(last) })}
          points={days.map(({ at, count }) => ({ label: shortDate(at), value: count }))}
        />
      ),
    };
  });
  function changeWords(difference: number) {
    if (difference === 0) return t('home.course.same');
    return t(difference > 0 ? 'home.course.more' : 'home.course.fewer', {
      number: number(Math.abs(difference)),
    });
  }
  return (
    <Section title={t('home.courses')}>
      <StatTiles stats={stats} />
    </Section>
  );
}
