import { DiffView, Section, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { PlanPreviewView_previewFragment } from '../../../../../../__generated__/graphql.ts';
import { useValueWords } from '../../../../../../shared/entitlements/value.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { usePartTexts } from '../../../../sections/parts/usePartTexts.ts';
import { PreviewExcess } from './PreviewExcess.tsx';
import { PreviewTimeline } from './PreviewTimeline.tsx';

graphql(`
  fragment PlanPreviewView_preview on PlanPreview {
    effectiveAt
    transitions {
      kind
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
    }
    timelineBefore {
      ...PreviewTimeline_stretch @unmask
    }
    timelineAfter {
      ...PreviewTimeline_stretch @unmask
    }
    changes {
      resource {
        id
        name
        unit
      }
      before {
        ...ValueWords_value @unmask
      }
      after {
        ...ValueWords_value @unmask
      }
    }
    excess {
      ...PreviewExcess_excess @unmask
    }
  }
`);

/** What a change would bring about: for the plan, through time, for every value, and for what is in use. */
export function PlanPreviewView({ preview }: { preview: PlanPreviewView_previewFragment }) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const { effectiveAt, transitions, timelineBefore, timelineAfter, excess } = preview;
  return (
    <Section
      title={t('act.preview.title')}
      description={t('act.preview.at', { instant: format.dateTime(effectiveAt) })}
    >
      <Stack gap={5}>
        {transitions.length === 0 ? (
          <Text>{t('act.preview.nothingRecorded')}</Text>
        ) : (
          transitions.map(({ kind, ladder, from, to }) => (
            <Text key={ladder.id}>
              <strong>{t(`history.kind.${kind}`)}:</strong>{' '}
              {t('history.fromTo', {
                from: from?.name ?? t('history.noPlan'),
                to: to?.name ?? t('history.noPlan'),
                ladder: ladder.name,
              })}
            </Text>
          ))
        )}
        <PreviewExcess excess={excess} />
        <Section level={3} title={t('act.preview.limits')}>
          <ValueDiff changes={preview.changes} />
        </Section>
        <Section level={3} title={t('act.preview.timeline')}>
          <PreviewTimeline before={timelineBefore} after={timelineAfter} />
        </Section>
      </Stack>
    </Section>
  );
}

function ValueDiff({ changes }: Pick<PlanPreviewView_previewFragment, 'changes'>) {
  const { t } = useTranslation('operator');
  const words = useValueWords();
  const { history } = usePartTexts();
  const told = changes.map(({ resource, before, after }) => ({
    key: resource.name,
    before: words(before, resource.unit),
    after: words(after, resource.unit),
  }));
  const changed = told.filter(({ before, after }) => before !== after);
  const same = told.length - changed.length;
  return (
    <Stack gap={2}>
      <DiffView differences={changed} texts={history.diff} />
      {same > 0 && changed.length > 0 && (
        <Text size="compact" tone="dimmed">
          {t('act.preview.same', { count: same })}
        </Text>
      )}
    </Stack>
  );
}
