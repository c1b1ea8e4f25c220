import { LinkButton, Row, SelectField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { jobsUrl } from '../../../urls.ts';
import { type JobFilters, jobStates } from './filters.ts';

export interface JobFilterProps {
  filters: JobFilters;
  /** Tasks of which there are jobs; several jobs may share one. */
  tasks: readonly string[];
}

/** Narrows the list to a state and a task; each choice is an address. */
export function JobFilter({ filters: { state, task }, tasks }: JobFilterProps) {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const known = [...new Set(task === undefined ? tasks : [...tasks, task])].sort();
  return (
    <Row gap={3} align="end">
      <nav aria-label={t('jobs.state')}>
        <Row gap={1}>
          {[undefined, ...jobStates].map((one) => (
            <LinkButton
              key={one ?? ''}
              to={jobsUrl({ state: one, task })}
              size="small"
              variant={one === state ? 'secondary' : 'quiet'}
              aria-current={one === state ? 'page' : undefined}
            >
              {one === undefined ? t('jobs.allStates') : t(`jobs.states.${one}`)}
            </LinkButton>
          ))}
        </Row>
      </nav>
      <SelectField
        label={t('jobs.task')}
        value={task ?? ''}
        options={[
          { value: '', label: t('jobs.allTasks') },
          ...known.map((name) => ({ value: name, label: name })),
        ]}
        onChange={(event) => void navigate(jobsUrl({ state, task: event.target.value || undefined }))}
      />
    </Row>
  );
}
