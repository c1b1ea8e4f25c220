import { Card, type Lane, PlanTimeline, type Tone } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { PreviewTimeline_stretchFragment } from '../../../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { usePartTexts } from '../../../../sections/parts/usePartTexts.ts';
import { useTick } from '../useTick.ts';

graphql(`
  fragment PreviewTimeline_stretch on PlannedStretch {
    ladder {
      id
      name
    }
    product {
      id
      name
    }
    quantity
    since
    until
  }
`);

type Stretch = PreviewTimeline_stretchFragment;

export interface PreviewTimelineProps {
  before: readonly Stretch[];
  after: readonly Stretch[];
}

const sides = ['before', 'after'] as const;
const tones: Record<(typeof sides)[number], Tone> = { before: 'neutral', after: 'success' };

/** The plans from now on, without the change and with it, ladder by ladder one above the other. */
export function PreviewTimeline({ before, after }: PreviewTimelineProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const texts = usePartTexts();
  const formatTick = useTick();
  const all = { before, after };
  const now = [...before, ...after].map(({ since }) => since).toSorted()[0];
  if (now === undefined) return null;

  const ladders = new Map([...before, ...after].map(({ ladder }) => [ladder?.id ?? '', ladder?.name]));
  const lanes = [...ladders].flatMap(([id, name]) =>
    sides.map((side): Lane => {
      const stretches = all[side].filter(({ ladder }) => (ladder?.id ?? '') === id);
      return {
        id: `${id} ${side}`,
        label: t(`act.preview.${side}`, { what: name ?? t('act.preview.beside') }),
        stretches: stretches.map(({ product, quantity, since, until }) => ({
          id: `${id} ${side} ${product.id} ${since}`,
          label: quantity > 1 ? `${quantity} × ${product.name}` : product.name,
          from: since,
          until,
          tone: tones[side],
          isScheduled: since > now,
        })),
      };
    }),
  );
  return (
    <Card>
      <PlanTimeline
        label={t('act.preview.timeline')}
        lanes={lanes}
        now={now}
        formatInstant={format.dateTime}
        formatTick={formatTick}
        texts={texts.planTimeline}
      />
    </Card>
  );
}
