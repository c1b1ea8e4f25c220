import type { FragmentType } from '@apollo/client';
import { DescriptionList, Row, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { LadderFacts_ladderFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { typeUrl } from '../../../../urls.ts';

const ladderFragment = graphql(`
  fragment LadderFacts_ladder on PlanLadder {
    id
    slug
    version
    defaultFor {
      id
      key
      name
    }
  }
`);

/** What else is known about a ladder. */
export function LadderFacts({ ladder }: { ladder: FragmentType<LadderFacts_ladderFragment> }) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const { slug, version, defaultFor } = useFragmentData(ladderFragment, ladder);
  return (
    <DescriptionList
      items={[
        {
          term: t('ladders.facts.defaultFor'),
          value:
            defaultFor && defaultFor.length > 0 ? (
              <Row gap={2}>
                {defaultFor.map(({ key, name }) => (
                  <TextLink key={key} to={typeUrl(key)}>
                    {name}
                  </TextLink>
                ))}
              </Row>
            ) : (
              t('ladders.nobody')
            ),
        },
        { term: t('ladders.facts.slug'), value: <code>{slug}</code> },
        { term: t('ladders.facts.version'), value: number(Number(version)) },
      ]}
    />
  );
}
