import type { FragmentType } from '@apollo/client';
import {
  Form,
  FormActions,
  FormErrorSummary,
  SelectField,
  SubmitButton,
  Text,
  useToasts,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { graphql } from '#graphql';
import type { AddTier_productFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../../shared/api/useFragmentData.ts';
import { useForm } from '../../../../../../shared/forms/useForm.ts';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';

const productFragment = graphql(`
  fragment AddTier_product on Product {
    id
    name
    kind
    lifecycle
    ladders {
      id
    }
  }
`);

const addTier = graphql(`
  mutation AddTier($input: AddTierInput!) {
    addTier(input: $input) {
      ... on AddTierSuccess {
        ladder {
          id
          ...LadderTiers_ladder
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface AddTierProps {
  ladderId: string;
  products: readonly FragmentType<AddTier_productFragment>[];
}

/** Puts a plan on top of the ladder. */
export function AddTier({ ladderId, products }: AddTierProps) {
  const { t } = useTranslation('operator');
  const { revalidate } = useRevalidator();
  const toasts = useToasts();
  const [add] = useOperatorAct(addTier);
  const free = useFragmentList(productFragment, products).filter(
    ({ kind, lifecycle, ladders }) =>
      (kind === null || kind === 'PLAN') &&
      lifecycle !== 'RETIRED' &&
      !ladders.some(({ id }) => id === ladderId),
  );
  const form = useForm({
    initial: { productId: '' },
    checks: { productId: (value) => (value === '' ? t('ladders.tiers.choose') : null) },
    async send({ productId }) {
      const outcome = await add({ input: { ladderId, productId } });
      if (outcome.kind === 'refused') return outcome.problems;
      const name = free.find(({ id }) => id === productId)?.name ?? '';
      form.reset();
      toasts.show({ message: t('ladders.tiers.added', { name }) });
      await revalidate();
    },
  });
  if (free.length === 0) return <Text tone="dimmed">{t('ladders.tiers.addNothing')}</Text>;
  return (
    <Form label={t('ladders.tiers.add')} onSubmit={() => void form.submit()}>
      <FormErrorSummary {...form.summary} />
      <SelectField
        {...form.field('productId')}
        label={t('ladders.tiers.add')}
        description={t('ladders.tiers.addHint')}
        placeholder
        options={free.map(({ id, name, lifecycle }) => ({
          value: id,
          label: lifecycle === 'DRAFT' ? `${name} (${t('ladders.tiers.lifecycle.DRAFT')})` : name,
        }))}
      />
      <FormActions>
        <SubmitButton variant="secondary" pending={form.isPending}>
          {t('ladders.tiers.addSubmit')}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}
