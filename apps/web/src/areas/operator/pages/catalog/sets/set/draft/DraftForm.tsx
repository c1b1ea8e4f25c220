import type { FragmentType } from '@apollo/client';
import { Card, Form, FormErrorSummary, SaveBar, Stack, Text, TextField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type {
  DraftForm_resourceFragment,
  DraftForm_setFragment,
} from '../../../../../../../__generated__/graphql.ts';
import { useFragmentData, useFragmentList } from '../../../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../../../shared/format/useFormat.ts';
import { useForm } from '../../../../../../../shared/forms/useForm.ts';
import { useLeaveGuard } from '../../../../../../../shared/forms/useLeaveGuard.tsx';
import { useCatalogChecks } from '../../../../../catalogEditing/useCatalogChecks.ts';
import { usePartTexts } from '../../../../../sections/parts/usePartTexts.ts';
import { AddRule } from './AddRule.tsx';
import { DraftDifferences } from './DraftDifferences.tsx';
import styles from './DraftForm.module.css';
import { RuleRow } from './RuleRow.tsx';
import { firstRuleText, ruleTextOf, ruleValueIn } from './ruleText.ts';
import { useDraft } from './useDraft.ts';

const setFragment = graphql(`
  fragment DraftForm_set on EntitlementSet {
    id
    key
    currentVersion {
      id
      number
      rules {
        resource {
          id
        }
        value {
          ...ValueWords_value @unmask
        }
      }
    }
    draft {
      id
      rules {
        resource {
          id
        }
        value {
          ...ValueWords_value @unmask
        }
      }
    }
  }
`);

const resourceFragment = graphql(`
  fragment DraftForm_resource on Resource {
    id
    key
    name
    kind
    unit
    levels
  }
`);

/** The reason stands among the rules, which are named by the ids of resources. */
const reason = 'reason';

export interface DraftFormProps {
  set: FragmentType<DraftForm_setFragment>;
  resources: readonly FragmentType<DraftForm_resourceFragment>[];
}

/** The rules of the next version: those of the newest to begin with, each with a field of its kind. */
export function DraftForm({ set, resources }: DraftFormProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const texts = usePartTexts();
  const check = useCatalogChecks();
  const guard = useLeaveGuard();
  const { id, key, currentVersion: published, draft } = useFragmentData(setFragment, set);
  const all = useFragmentList(resourceFragment, resources);
  const saveDraft = useDraft({ setId: id, setKey: key, onSaved: guard.release });
  const begun = new Map(
    (draft ?? published)?.rules.map((rule) => [rule.resource.id, ruleTextOf(rule.value)]),
  );
  const initial = Object.fromEntries(all.map((resource) => [resource.id, begun.get(resource.id) ?? '']));
  const isValue = (text: string) => (text === '' || ruleValueIn(text) ? null : t('draftSet.notAnAmount'));
  const form = useForm<string>({
    initial: { ...initial, [reason]: '' },
    checks: { ...Object.fromEntries(all.map((resource) => [resource.id, isValue])), [reason]: check.reason },
    send: ({ [reason]: why = '', ...rules }) => saveDraft(all, rules, why),
  });
  const textOf = (resource: DraftForm_resourceFragment) => form.values[resource.id] ?? '';
  const given = all.filter((resource) => textOf(resource) !== '');
  return (
    <>
      <Form label={t('draftSet.rules')} onSubmit={() => void form.submit()}>
        <Stack gap={5}>
          <Card level={2} title={t('draftSet.rules')} description={t('draftSet.rulesLead')}>
            <FormErrorSummary {...form.summary} />
            {given.length === 0 && <Text tone="dimmed">{t('draftSet.nothing')}</Text>}
            <ul className={styles.rules}>
              {given.map((resource) => (
                <RuleRow
                  key={resource.id}
                  resource={resource}
                  text={textOf(resource)}
                  error={form.field(resource.id).error}
                  onChange={(text) => form.change(resource.id, text)}
                />
              ))}
            </ul>
            <AddRule
              resources={all.filter((resource) => textOf(resource) === '')}
              onAdd={({ id: added, kind, levels }) => form.change(added, firstRuleText(kind, levels))}
            />
          </Card>
          {published && (
            <Card
              level={2}
              title={t('setVersion.changes', { number: format.number(published.number) })}
              description={t('draftSet.changesLead')}
            >
              <DraftDifferences
                resources={all}
                before={Object.fromEntries(
                  published.rules.map((rule) => [rule.resource.id, ruleTextOf(rule.value)]),
                )}
                after={form.values}
              />
            </Card>
          )}
          <TextField
            {...form.field(reason)}
            label={t('catalogParts.reason')}
            description={t('catalogParts.reasonHint')}
            optional
          />
        </Stack>
        <SaveBar
          dirty={form.isDirty}
          saving={form.isPending}
          onDiscard={() => form.reset()}
          onGuard={guard.onGuard}
          texts={{ ...texts.saveBar, save: t('draftSet.save') }}
        />
      </Form>
      {guard.question}
    </>
  );
}
