import { Columns, Disclosure, Form, SelectField, Stack, SubmitButton, TextField } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActorKind } from '../../../../__generated__/graphql.ts';
import { useAuditWords } from '../../audit/useAuditWords.ts';
import { type AuditFilters, kinds, usualWithin, type Within, withins } from './filters.ts';

export interface ActionCount {
  readonly action: string;
  readonly count: number;
  readonly isMore: boolean;
}

export interface AuditFilterFormProps {
  filters: AuditFilters;
  /** What happened in the time that is shown, and how often. */
  counts: readonly ActionCount[];
  onFilter: (filters: AuditFilters) => void;
}

/** Asks who did what, to what and when. */
export function AuditFilterForm({ filters, counts, onFilter }: AuditFilterFormProps) {
  const { t } = useTranslation('operator');
  const words = useAuditWords();
  const known = counts.map(({ action, count, isMore }) => ({
    value: action,
    label: `${words.action(action)} (${isMore ? t('audit.filter.moreThan', { count }) : count})`,
  }));
  const chosen = filters.action;
  if (chosen && !known.some(({ value }) => value === chosen)) {
    known.push({ value: chosen, label: words.action(chosen) });
  }
  const hasMore = Boolean(filters.actor ?? filters.organization ?? filters.request);
  const shown = JSON.stringify(filters);
  const [asked, setAsked] = useState({ of: shown, fields: fieldsOf(filters) });
  // Another address fills the fields anew; they themselves stay, and with them the focus.
  if (asked.of !== shown) setAsked({ of: shown, fields: fieldsOf(filters) });
  const field = (name: FieldName) => ({
    name,
    value: asked.fields[name],
    onChange: ({ target }: { target: { value: string } }) =>
      setAsked({ of: shown, fields: { ...asked.fields, [name]: target.value } }),
  });
  return (
    <Form label={t('audit.filter.title')} onSubmit={() => onFilter(filtersIn(asked.fields, filters))}>
      <Stack gap={3}>
        <Columns minimum="narrow" gap={3}>
          <SelectField
            {...field('action')}
            label={t('audit.filter.action')}
            placeholder={t('audit.filter.any')}
            options={known}
          />
          <SelectField
            {...field('kind')}
            label={t('audit.filter.kind')}
            placeholder={t('audit.filter.anybody')}
            options={kinds.map((kind) => ({ value: kind, label: t(`audit.kind.${kind}`) }))}
          />
          <TextField
            {...field('subject')}
            label={t('audit.filter.subject')}
            placeholder="org_…"
            spellCheck={false}
          />
          <TextField {...field('around')} type="datetime-local" label={t('audit.filter.around')} />
          <SelectField
            {...field('within')}
            label={t('audit.filter.within')}
            options={withins.map((within) => ({ value: within, label: t(`audit.filter.withins.${within}`) }))}
          />
          <TextField {...field('reason')} label={t('audit.filter.reason')} />
        </Columns>
        <Disclosure summary={t('audit.filter.more')} initiallyOpen={hasMore}>
          <Columns minimum="narrow" gap={3}>
            <TextField
              {...field('actor')}
              label={t('audit.filter.actor')}
              placeholder="per_…"
              spellCheck={false}
            />
            <TextField
              {...field('organization')}
              label={t('audit.filter.organization')}
              placeholder="org_…"
              spellCheck={false}
            />
            <TextField {...field('request')} label={t('audit.filter.request')} spellCheck={false} />
          </Columns>
        </Disclosure>
        <div>
          <SubmitButton>{t('audit.filter.show')}</SubmitButton>
        </div>
      </Stack>
    </Form>
  );
}

const fieldNames = [
  'action',
  'kind',
  'subject',
  'around',
  'within',
  'reason',
  'actor',
  'organization',
  'request',
] as const;
type FieldName = (typeof fieldNames)[number];
type Fields = Readonly<Record<FieldName, string>>;

function fieldsOf(filters: AuditFilters): Fields {
  const said = { ...filters, around: localOf(filters.around), within: filters.within ?? usualWithin };
  return Object.fromEntries(fieldNames.map((name) => [name, said[name] ?? ''])) as Fields;
}

/** What the fields say; a window that they do not show stays as it is. */
function filtersIn(fields: Fields, { from, until }: AuditFilters): AuditFilters {
  const text = (name: FieldName) => fields[name].trim() || undefined;
  const around = text('around');
  return {
    action: text('action'),
    kind: text('kind') as ActorKind | undefined,
    subject: text('subject'),
    reason: text('reason'),
    actor: text('actor'),
    organization: text('organization'),
    request: text('request'),
    ...(around
      ? { around: new Date(around).toISOString(), within: text('within') as Within | undefined }
      : { from, until }),
  };
}

/** An instant as the browser's field for dates and times takes it. */
function localOf(instant: string | undefined): string | undefined {
  if (instant === undefined) return undefined;
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
