import {
  Form,
  FormActions,
  FormErrorSummary,
  type FormProblem,
  LinkButton,
  SubmitButton,
  TextAreaField,
  useToasts,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { graphql } from '#graphql';
import { useForm } from '../../../../../../shared/forms/useForm.ts';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { organizationUrl, type PlanAct, planActUrl } from '../../../../urls.ts';
import { useUndo } from '../useUndo.ts';
import { ActFields, type Choices } from './ActFields.tsx';
import { acts } from './acts.ts';
import { faultOf } from './checkFields.ts';
import { addressOf, type FieldName, type Fields, fieldNames, fieldsIn } from './fields.ts';
import { PlanPreviewPanel } from './PlanPreviewPanel.tsx';
import { usePreview } from './usePreview.ts';

const executePlanChange = graphql(`
  mutation ExecutePlanChange($input: ExecutePlanChangeInput!) {
    executePlanChange(input: $input) {
      ... on ExecutePlanChangeSuccess {
        request {
          id
        }
        organization {
          id
          ...PresentPlans_organization
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

/** Characters of a reason that the server keeps. */
const longestReason = 500;

export interface PlanActFormProps extends Choices {
  act: PlanAct;
  organizationId: string;
  slug: string;
  /** Id of the grant, override or request that the act is aimed at; empty when it is aimed at none. */
  target: string;
}

/**
 * Asks for an act, shows what it would bring about, and carries exactly that out. What was looked at stands in the
 * address; as soon as a field says something else, one looks again.
 */
export function PlanActForm({ act, organizationId, slug, target, ...choices }: PlanActFormProps) {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const toasts = useToasts();
  const [carryOut] = useOperatorAct(executePlanChange);
  const undo = useUndo();
  const [search] = useSearchParams();
  const { fields, target: aimedAt, danger } = acts[act];

  const kindOf = ({ resource }: Fields) => choices.resources.find(({ id }) => id === resource)?.kind ?? null;
  const changeOf = (values: Fields) =>
    acts[act].change(values, { organizationId, target, resourceKind: kindOf(values) });
  const check = (name: FieldName) => (_value: string, values: Fields) => {
    const fault = faultOf(act, name, values, kindOf(values));
    return fault === null ? null : t(`act.check.${fault}`);
  };
  const checkReason = (value: string) => {
    if (value.trim() === '') return t('act.check.reason');
    return value.trim().length > longestReason ? t('act.check.reasonLong') : null;
  };
  const form = useForm<FieldName | 'reason'>({
    initial: { ...fieldsIn(search), reason: '' },
    checks: { ...Object.fromEntries(fieldNames.map((name) => [name, check(name)])), reason: checkReason },
    send: (values) => (isSeen(values) ? execute(values) : look(values)),
  });

  const seen = fieldsIn(search);
  const isAsked = search.has('look') && fields.every((name) => check(name)('', seen) === null);
  const isSeen = (values: Fields) => isAsked && fields.every((name) => values[name] === seen[name]);
  const isShown = isSeen(form.values);
  const preview = usePreview(isAsked ? changeOf(seen) : null);
  const token = preview.answer?.__typename === 'PlanPreview' ? preview.answer.token : null;

  async function look(values: Fields): Promise<undefined> {
    const known = { ladder: search.get('ladder'), ...(aimedAt && { [aimedAt]: target }) };
    const address = planActUrl(slug, act, { ...known, ...addressOf(values, fields), look: '1' });
    await navigate(address, { preventScrollReset: true });
  }
  async function execute(values: Fields & { readonly reason: string }): Promise<readonly FormProblem[]> {
    if (token === null) return [];
    const change = changeOf(values);
    const outcome = await carryOut({ input: { change, previewToken: token, reason: values.reason.trim() } });
    if (outcome.kind === 'refused') {
      if (outcome.refusal?.__typename === 'PlanMoved') await preview.lookAgain();
      return outcome.problems;
    }
    const { id } = outcome.answer.request;
    await navigate(organizationUrl(slug));
    toasts.show({
      message: t(`act.${act}.done`),
      action: { label: t('act.takeBack'), onAct: () => void undo(id) },
    });
    return [];
  }
  return (
    <Form label={t(`act.${act}.title`)} onSubmit={() => void form.submit()}>
      <FormErrorSummary {...form.summary} />
      <ActFields act={act} form={form} {...choices} />
      <TextAreaField
        name="reason"
        label={t('act.field.reason')}
        description={t('act.field.reasonHint')}
        rows={2}
        maxLength={2 * longestReason}
        value={form.values.reason}
        error={form.field('reason').error}
        onChange={(event) => form.change('reason', event.target.value)}
        onBlur={form.field('reason').onBlur}
      />
      {isShown && <PlanPreviewPanel {...preview} />}
      <FormActions>
        <LinkButton to={organizationUrl(slug)} variant="quiet">
          {t('act.cancelled')}
        </LinkButton>
        {isShown && token !== null ? (
          <SubmitButton
            variant={danger ? 'danger' : 'primary'}
            pending={form.isPending}
            pendingLabel={t('act.carryingOut')}
          >
            {t('act.carryOut')}
          </SubmitButton>
        ) : (
          <SubmitButton pending={isShown && preview.isLoading} pendingLabel={t('act.looking')}>
            {t('act.look')}
          </SubmitButton>
        )}
      </FormActions>
    </Form>
  );
}
