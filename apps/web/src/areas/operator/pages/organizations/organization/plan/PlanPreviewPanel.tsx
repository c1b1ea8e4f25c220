import { LoadingRegion, Notice, SkeletonLines } from '@member-console/ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../../../../../shared/api/useProblemWords.ts';
import { sentencesOf, useRefusalWords } from '../../../../acts/useRefusalWords.ts';
import { PlanPreviewView } from './PlanPreviewView.tsx';
import type { usePreview } from './usePreview.ts';

export type PlanPreviewPanelProps = Pick<ReturnType<typeof usePreview>, 'answer' | 'error' | 'isLoading'>;

/** What a change would bring about, or why it cannot be; the keyboard goes there when it arrives. */
export function PlanPreviewPanel({ answer, error, isLoading }: PlanPreviewPanelProps) {
  const { t } = useTranslation('operator');
  const wordsFor = useProblemWords();
  const refusalWords = useRefusalWords();
  const panel = useRef<HTMLDivElement>(null);
  const arrived = answer?.__typename === 'PlanPreview' ? answer.token : (answer?.code ?? null);
  useEffect(() => {
    if (arrived === null) return;
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView?.({ block: 'nearest' });
  }, [arrived]);
  return (
    <div ref={panel} tabIndex={-1}>
      {error && (
        <Notice tone="danger" live="assertive">
          {wordsFor(error)}
        </Notice>
      )}
      {isLoading && answer === null && (
        <LoadingRegion>
          <SkeletonLines lines={4} />
        </LoadingRegion>
      )}
      {answer?.__typename === 'PlanPreview' && <PlanPreviewView preview={answer} />}
      {answer && answer.__typename !== 'PlanPreview' && (
        <Notice tone="danger" live="assertive" title={t('refusal.title')}>
          {sentencesOf(refusalWords(answer))}
        </Notice>
      )}
    </div>
  );
}
