import { DiffView, differencesOf } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { DraftForm_resourceFragment } from '../../../../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../../../../shared/format/useFormat.ts';
import { usePartTexts } from '../../../../../sections/parts/usePartTexts.ts';
import { type RuleText, ruleValueIn } from './ruleText.ts';

type Texts = Readonly<Record<string, RuleText>>;

export interface DraftDifferencesProps {
  resources: readonly DraftForm_resourceFragment[];
  /** By ids of resources. */
  before: Texts;
  after: Texts;
}

/** What the draft, as it stands in the form, gives differently from what is published. */
export function DraftDifferences({ resources, before, after }: DraftDifferencesProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const { history } = usePartTexts();
  function wordsOf(text: RuleText, unit: string | null): string | null {
    const value = ruleValueIn(text);
    if (value === null) return text === '' ? null : t('draftSet.notYet');
    if (value.limit) return format.amount(value.limit, unit);
    if (value.level) return value.level;
    if (value.unlimited) return t('draftSet.unlimited');
    return value.enabled ? t('draftSet.on') : t('draftSet.off');
  }
  const factsOf = (texts: Texts) =>
    Object.fromEntries(resources.map(({ id, unit }) => [id, wordsOf(texts[id] ?? '', unit)]));
  return (
    <DiffView
      differences={differencesOf(factsOf(before), factsOf(after))}
      nameOf={(id) => resources.find((resource) => resource.id === id)?.name ?? id}
      texts={history.diff}
    />
  );
}
