import type { FragmentType } from '@apollo/client';
import {
  Form,
  FormActions,
  FormErrorSummary,
  SelectField,
  SubmitButton,
  TextField,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { graphql } from '#graphql';
import type {
  SetDefault_defaultFragment,
  SetDefault_ladderFragment,
  SetDefault_productFragment,
} from '../../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../../shared/api/useFragmentData.ts';
import { useForm } from '../../../../../../shared/forms/useForm.ts';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { useUndoableToast } from '../../../../acts/useUndoableToast.ts';

const defaultFragment = graphql(`
  fragment SetDefault_default on DefaultGrant {
    id
    ladder {
      id
      name
    }
    product {
      id
      name
    }
  }
`);

const ladderFragment = graphql(`
  fragment SetDefault_ladder on PlanLadder {
    id
    name
    tiers {
      rank
      product {
        id
        name
      }
    }
  }
`);

const productFragment = graphql(`
  fragment SetDefault_product on Product {
    id
    name
    kind
  }
`);

const setDefaultGrant = graphql(`
  mutation SetDefaultGrant($input: SetDefaultGrantInput!) {
    setDefaultGrant(input: $input) {
      ... on SetDefaultGrantSuccess {
        requestId
        defaultGrant {
          id
          ...DefaultTable_default
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface SetDefaultProps {
  typeKey: string;
  defaults: readonly FragmentType<SetDefault_defaultFragment>[];
  ladders: readonly FragmentType<SetDefault_ladderFragment>[];
  /** Published ones. */
  products: readonly FragmentType<SetDefault_productFragment>[];
}

/** Says what organizations of a type get by themselves, beside what is set or in its place. */
export function SetDefault({ typeKey, ...given }: SetDefaultProps) {
  const { t } = useTranslation('operator');
  const defaults = useFragmentList(defaultFragment, given.defaults);
  const ladders = useFragmentList(ladderFragment, given.ladders);
  const products = useFragmentList(productFragment, given.products);
  const tell = useUndoableToast();
  const { revalidate } = useRevalidator();
  const [set] = useOperatorAct(setDefaultGrant);
  const form = useForm({
    initial: { target: '', replaces: '', reason: '' },
    checks: {
      target: (value) => (value === '' ? t('types.defaults.choose') : null),
      reason: (value, { replaces }) =>
        replaces !== '' && value.trim() === '' ? t('acts.reasonMissing') : null,
    },
    async send({ target, replaces, reason }) {
      const isLadder = ladders.some(({ id }) => id === target);
      const outcome = await set({
        input: {
          organizationType: typeKey,
          ladderId: isLadder ? target : null,
          productId: isLadder ? null : target,
          replaces: replaces || null,
          reason: reason.trim() || null,
        },
      });
      if (outcome.kind === 'refused') return outcome.problems;
      form.reset();
      tell(t('types.defaults.set'), outcome.answer.requestId);
      await revalidate();
    },
  });
  return (
    <Form label={t('types.defaults.add')} onSubmit={() => void form.submit()}>
      <FormErrorSummary {...form.summary} />
      <SelectField
        {...form.field('target')}
        label={t('types.defaults.target')}
        description={t('types.defaults.targetHint')}
        placeholder
        options={[
          ...ladders.map(({ id, name, tiers: [lowest] }) => ({
            value: id,
            label: t('types.defaults.ladderOption', {
              name,
              tier: lowest?.product.name ?? t('types.defaults.ladderNothing'),
            }),
          })),
          ...products
            .filter(({ kind }) => kind !== 'PLAN')
            .map(({ id, name }) => ({ value: id, label: t('types.defaults.productOption', { name }) })),
        ]}
      />
      {defaults.length > 0 && (
        <SelectField
          {...form.field('replaces')}
          label={t('types.defaults.replaces')}
          placeholder={t('types.defaults.replacesNothing')}
          optional
          options={defaults.map(({ id, ladder, product }) => ({
            value: id,
            label: ladder?.name ?? product?.name ?? '',
          }))}
        />
      )}
      <TextField
        {...form.field('reason')}
        label={t('acts.reason')}
        description={t('acts.reasonHint')}
        optional={form.values.replaces === ''}
        autoComplete="off"
      />
      <FormActions>
        <SubmitButton variant="secondary" pending={form.isPending}>
          {t('types.defaults.submit')}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}
