import { type FormProblem, useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import { useFormat } from '../../../../../../../shared/format/useFormat.ts';
import { useOperatorAct } from '../../../../../acts/useOperatorAct.ts';
import { setVersionUrl } from '../../../../../urls.ts';
import { type RuleText, ruleValueIn } from './ruleText.ts';

const draftSetVersion = graphql(`
  mutation DraftSetVersion($input: DraftSetVersionInput!) {
    draftSetVersion(input: $input) {
      ... on DraftSetVersionSuccess {
        version {
          id
          number
          entitlementSet {
            id
            ...DraftForm_set
          }
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
      ... on RuleDoesNotFit {
        resourceKey
      }
    }
  }
`);

interface Resource {
  readonly id: string;
  readonly key: string;
}

/** Saves what a set gives next and goes to that version; answers what is wrong, beside the rule it is about. */
export function useDraft({ setId, setKey, onSaved }: { setId: string; setKey: string; onSaved: () => void }) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const navigate = useNavigate();
  const toasts = useToasts();
  const [change] = useOperatorAct(draftSetVersion);

  return async (
    resources: readonly Resource[],
    texts: Readonly<Record<string, RuleText>>,
    reason: string,
  ): Promise<readonly FormProblem[] | undefined> => {
    const rules = resources.flatMap(({ id: resourceId }) => {
      const value = ruleValueIn(texts[resourceId] ?? '');
      return value ? [{ resourceId, value }] : [];
    });
    const outcome = await change({ input: { setId, rules, reason: reason.trim() || null } });
    if (outcome.kind === 'refused') {
      const { refusal, problems } = outcome;
      if (refusal?.__typename !== 'RuleDoesNotFit') return problems;
      const blamed = resources.find(({ key }) => key === refusal.resourceKey);
      return problems.map((problem) => ({ ...problem, field: blamed?.id }));
    }
    onSaved();
    const { number } = outcome.answer.version;
    await navigate(setVersionUrl(setKey, number));
    toasts.show({ message: t('draftSet.saved', { number: format.number(number) }) });
  };
}
