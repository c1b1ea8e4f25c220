import type { FragmentType } from '@apollo/client';
import { Button, Card, HistoryTimeline, Row, Stack, Text, type Tone } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type {
  TransitionKind,
  TransitionList_transitionFragment,
} from '../../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../../shared/api/useFragmentData.ts';
import { type PageInfo, paging } from '../../../../../../shared/list/keyset.ts';
import { usePartTexts } from '../../../../sections/parts/usePartTexts.ts';
import { useTurning } from '../useTurning.ts';

const transitionFragment = graphql(`
  fragment TransitionList_transition on Transition {
    id
    kind
    cause
    effectiveAt
    reason
    onBehalfOf
    ladder {
      id
      name
    }
    from {
      name
    }
    to {
      name
    }
    actor {
      kind
      name
    }
  }
`);

type Transition = TransitionList_transitionFragment;

const tones: Record<TransitionKind, Tone> = {
  INITIATE: 'success',
  UPGRADE: 'success',
  DOWNGRADE: 'warning',
  END: 'warning',
  REAPPLY: 'info',
  EXTEND: 'info',
  CHANGE: 'neutral',
};

export interface TransitionListProps {
  transitions: readonly FragmentType<Transition>[];
  pageInfo: PageInfo;
}

/** Every change of a plan, the latest first: from what to what, who, why. */
export function TransitionList({ transitions, pageInfo }: TransitionListProps) {
  const { t } = useTranslation('operator');
  const texts = usePartTexts();
  const turn = useTurning();
  const rows = useFragmentList(transitionFragment, transitions);
  if (rows.length === 0) return <Text tone="dimmed">{t('history.transitions.none')}</Text>;
  const turning = paging(pageInfo, turn);
  return (
    <Card>
      <Stack gap={4}>
        <HistoryTimeline
          texts={texts.history}
          entries={rows.map(({ id, kind, cause, effectiveAt, ladder, from, to, actor, ...rest }) => ({
            id,
            at: effectiveAt,
            tone: tones[kind],
            action: (
              <>
                {t(`history.kind.${kind}`)}:{' '}
                {t('history.fromTo', {
                  from: from?.name ?? t('history.noPlan'),
                  to: to?.name ?? t('history.noPlan'),
                  ladder: ladder.name,
                })}
              </>
            ),
            actor:
              cause === 'REQUEST'
                ? (actor.name ?? t(`audit.kind.${actor.kind}`))
                : t(`history.cause.${cause}`),
            onBehalfOf: rest.onBehalfOf ?? undefined,
            reason: rest.reason ?? undefined,
          }))}
        />
        {(turning.hasPrevious || turning.hasNext) && (
          <Row justify="end">
            <Button disabled={!turning.hasPrevious} onClick={turning.onPrevious}>
              {t('history.later')}
            </Button>
            <Button disabled={!turning.hasNext} onClick={turning.onNext}>
              {t('history.earlier')}
            </Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}
