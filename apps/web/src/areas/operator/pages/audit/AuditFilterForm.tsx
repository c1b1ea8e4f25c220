import { Columns, Disclosure, Form, SelectField, Stack, SubmitButton, TextField } from '@member-console/ui';
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
  return (
    // Another address fills the fields anew.
    <Form
      key={JSON.stringify(filters)}
      label={t('audit.filter.title')}
      onSubmit={({ currentTarget }) => onFilter(filtersIn(currentTarget, filters))}
    >
      <Stack gap={3}>
        <Columns minimum="narrow" gap={3}>
          <SelectField
            name="action"
            label={t('audit.filter.action')}
            placeholder={t('audit.filter.any')}
            options={known}
            defaultValue={chosen}
          />
          <SelectField
            name="kind"
            label={t('audit.filter.kind')}
            placeholder={t('audit.filter.anybody')}
            options={kinds.map((kind) => ({ value: kind, label: t(`audit.kind.${kind}`) }))}
            defaultValue={filters.kind}
          />
          <TextField
            name="subject"
            label={t('audit.filter.subject')}
            defaultValue={filters.subject}
            placeholder="org_…"
            spellCheck={false}
          />
          <TextField
            name="around"
            type="datetime-local"
            label={t('audit.filter.around')}
            defaultValue={localOf(filters.around)}
          />
          <SelectField
            name="within"
            label={t('audit.filter.within')}
            options={withins.map((within) => ({ value: within, label: t(`audit.filter.withins.${within}`) }))}
            defaultValue={filters.within ?? usualWithin}
          />
          <TextField name="reason" label={t('audit.filter.reason')} defaultValue={filters.reason} />
        </Columns>
        <Disclosure summary={t('audit.filter.more')} initiallyOpen={hasMore}>
          <Columns minimum="narrow" gap={3}>
            <TextField
              name="actor"
              label={t('audit.filter.actor')}
              defaultValue={filters.actor}
              placeholder="per_…"
              spellCheck={false}
            />
            <TextField
              name="organization"
              label={t('audit.filter.organization')}
              defaultValue={filters.organization}
              placeholder="org_…"
              spellCheck={false}
            />
            <TextField
              name="request"
              label={t('audit.filter.request')}
              defaultValue={filters.request}
              spellCheck={false}
            />
          </Columns>
        </Disclosure>
        <div>
          <SubmitButton>{t('audit.filter.show')}</SubmitButton>
        </div>
      </Stack>
    </Form>
  );
}

/** What the fields say; a window that they do not show stays as it is. */
function filtersIn(form: HTMLFormElement, { from, until }: AuditFilters): AuditFilters {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() || undefined : undefined;
  };
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
