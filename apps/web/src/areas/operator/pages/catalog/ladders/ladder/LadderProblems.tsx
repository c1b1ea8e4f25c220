import type { FragmentType } from '@apollo/client';
import { LinkButton, Notice } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type {
  LadderProblemKind,
  LadderProblems_ladderFragment,
} from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { typesUrl } from '../../../../urls.ts';

const ladderFragment = graphql(`
  fragment LadderProblems_ladder on PlanLadder {
    id
    problems {
      kind
      product {
        id
        name
      }
    }
  }
`);

/** What nobody can get is serious; the rest is worth knowing. */
const serious: readonly LadderProblemKind[] = ['EMPTY', 'NOTHING_OFFERED'];

/** What is wrong with how a ladder is built; nothing when it is sound. */
export function LadderProblems({ ladder }: { ladder: FragmentType<LadderProblems_ladderFragment> }) {
  const { t } = useTranslation('operator');
  const { problems } = useFragmentData(ladderFragment, ladder);
  if (!problems || problems.length === 0) return null;
  const isSerious = problems.some(({ kind }) => serious.includes(kind));
  return (
    <Notice
      tone={isSerious ? 'danger' : 'warning'}
      title={t('ladders.problem.title')}
      actions={
        problems.some(({ kind }) => kind === 'NO_DEFAULT') && (
          <LinkButton to={typesUrl()} size="small">
            {t('ladders.problem.default')}
          </LinkButton>
        )
      }
    >
      <ul>
        {problems.map(({ kind, product }) => (
          <li key={`${kind} ${product?.id ?? ''}`}>
            {t(`ladders.problem.${kind}`, { product: product?.name ?? '' })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
