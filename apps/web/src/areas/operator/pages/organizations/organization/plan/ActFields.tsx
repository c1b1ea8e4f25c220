import { CheckboxField, SelectField, type SelectOption, TextField } from '@member-console/ui';
import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { graphql } from '#graphql';
import type {
  ActFields_ladderFragment,
  ActFields_productFragment,
  ActFields_resourceFragment,
  ActFields_setFragment,
} from '../../../../../../__generated__/graphql.ts';
import type { useForm } from '../../../../../../shared/forms/useForm.ts';
import type { PlanAct } from '../../../../urls.ts';
import { acts } from './acts.ts';
import { type FieldName, planIn, planValue, yes } from './fields.ts';
import { ValueField } from './ValueField.tsx';

graphql(`
  fragment ActFields_ladder on PlanLadder {
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

graphql(`
  fragment ActFields_product on Product {
    id
    name
    kind
  }
`);

graphql(`
  fragment ActFields_set on EntitlementSet {
    id
    name
    versions {
      id
      number
      publishedAt
    }
  }
`);

graphql(`
  fragment ActFields_resource on Resource {
    id
    name
    kind
    unit
    levels
  }
`);

/** What the fields offer to choose from. */
export interface Choices {
  ladders: readonly ActFields_ladderFragment[];
  products: readonly ActFields_productFragment[];
  sets: readonly ActFields_setFragment[];
  resources: readonly ActFields_resourceFragment[];
}

type Form = Pick<ReturnType<typeof useForm<FieldName | 'reason'>>, 'values' | 'change' | 'field'>;

export interface ActFieldsProps extends Choices {
  act: PlanAct;
  form: Form;
}

/** The fields of an act, those that make no sense as things are left out. */
export function ActFields({ act, form, ladders, products, sets, resources }: ActFieldsProps) {
  const { t } = useTranslation('operator');
  const plans = usePlanOptions(act, ladders, products);
  const limits = useLimitOptions(sets);
  const { fields } = acts[act];
  const { ladderId, productId } = planIn(form.values);
  const tick = (name: FieldName) => ({
    name,
    checked: form.values[name] === yes,
    onChange: (event: ChangeEvent<HTMLInputElement>) => form.change(name, event.target.checked ? yes : ''),
  });
  const has = (name: FieldName) => fields.includes(name);
  const ladder = ladders.find(({ id }) => id === ladderId);
  const mayBeOpen = act === 'grant' || act === 'override';
  return (
    <>
      {has('plan') && (
        <SelectField {...form.field('plan')} label={t('act.field.plan')} options={plans} placeholder />
      )}
      {has('source') && (
        <SelectField
          {...form.field('source')}
          label={t('act.field.source')}
          options={(['MANUAL', 'SPONSORED', 'PURCHASE'] as const).map((value) => ({
            value,
            label: t(`source.${value}`),
          }))}
        />
      )}
      {has('quantity') && ladderId === null && productId !== null && (
        <TextField {...form.field('quantity')} label={t('act.field.quantity')} inputMode="numeric" />
      )}
      {has('resource') && <ValueField form={form} resources={resources} />}
      {has('startsAt') && (
        <TextField
          {...form.field('startsAt')}
          type="datetime-local"
          label={t('act.field.startsAt')}
          optional={act !== 'schedule'}
          description={act !== 'schedule' && t('act.field.startsNow')}
        />
      )}
      {has('endsAt') && form.values.noEnd !== yes && (
        <TextField
          {...form.field('endsAt')}
          type="datetime-local"
          label={t('act.field.endsAt')}
          optional={mayBeOpen}
          description={mayBeOpen && t('act.field.endsNever')}
        />
      )}
      {has('noEnd') && (
        <CheckboxField
          {...tick('noEnd')}
          label={t('act.field.noEnd')}
          description={act === 'force' && t('act.field.untilReleased')}
        />
      )}
      {has('limits') && (
        <SelectField
          {...form.field('limits')}
          label={t('act.field.limits')}
          options={[{ value: '', label: t('act.field.limitsOfPlan') }, ...limits]}
        />
      )}
      {has('afterwards') && (
        <SelectField
          {...form.field('afterwards')}
          label={t('act.field.afterwards')}
          options={[
            { value: '', label: t('act.field.afterwardsBeneath') },
            ...(ladder?.tiers ?? []).map(({ product }) => ({
              value: product.id,
              label: t('act.field.afterwardsPlan', { plan: product.name }),
            })),
          ]}
        />
      )}
      {has('repeat') && <CheckboxField {...tick('repeat')} label={t('act.field.repeat')} />}
    </>
  );
}

function useLimitOptions(sets: Choices['sets']): SelectOption[] {
  const { t } = useTranslation('operator');
  return sets.flatMap(({ name, versions }) =>
    versions.flatMap(({ id, number, publishedAt }) =>
      publishedAt === null ? [] : [{ value: id, label: t('act.field.limitsOf', { set: name, number }) }],
    ),
  );
}

/** The plans of the ladder that the address names, or of all; products beside them where they may be given. */
function usePlanOptions(
  act: PlanAct,
  ladders: Choices['ladders'],
  products: Choices['products'],
): SelectOption[] {
  const { t } = useTranslation('operator');
  const named = useSearchParams()[0].get('ladder');
  const offered = named === null ? ladders : ladders.filter(({ id }) => id === named);
  const plans = offered.flatMap(({ id, name, tiers }) => [
    ...tiers.map(({ rank, product }) => ({
      value: planValue(id, product.id),
      label: t('act.field.onLadder', { ladder: name, plan: product.name, rank }),
    })),
    ...(act === 'schedule'
      ? [{ value: planValue(id, null), label: t('act.field.nothing', { ladder: name }) }]
      : []),
  ]);
  const beside = named === null ? products.filter(({ kind }) => kind !== 'PLAN') : [];
  return [
    ...plans,
    ...beside.map(({ id, name }) => ({
      value: planValue(null, id),
      label: t('act.field.offLadder', { product: name }),
    })),
  ];
}
