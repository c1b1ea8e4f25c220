import type { FragmentType } from '@apollo/client';
import {
  Card,
  Form,
  FormActions,
  FormErrorSummary,
  LinkButton,
  SubmitButton,
  Text,
  TextField,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { NewSiteForm_organizationFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { useForm } from '../../../../../shared/forms/useForm.ts';
import type { DenialFacts } from '../../../sites/Denial.tsx';
import { sitesUrl } from '../../../urls.ts';
import { addressName, nameProblem, useNameWords } from './siteName.ts';
import { useCreateSite } from './useCreateSite.ts';

const organizationFragment = graphql(`
  fragment NewSiteForm_organization on Organization {
    id
    sites(first: 1) {
      nodes {
        id
        host
      }
    }
  }
`);

/** Longest title, in characters, that the server takes. */
const titleLength = 120;

export interface NewSiteFormProps {
  organization: FragmentType<NewSiteForm_organizationFragment>;
  /** The plan has no place for the site; null when it is asked anew. */
  onDenied: (denial: DenialFacts | null) => void;
}

/** A name for the address, and a title. The address forms while one types. */
export function NewSiteForm({ organization, onDenied }: NewSiteFormProps) {
  const { t } = useTranslation('member');
  const data = useFragmentData(organizationFragment, organization);
  const words = useNameWords();
  const createSite = useCreateSite(data.id);
  const form = useForm({
    initial: { name: '', title: '' },
    checks: {
      name(value) {
        const problem = nameProblem(value);
        return problem && words[problem];
      },
      title: (value) =>
        value.length > titleLength ? t('newSite.problem.titleTooLong', { count: titleLength }) : null,
    },
    async send(values) {
      onDenied(null);
      const refusal = await createSite(values);
      if (refusal === null) return;
      if ('denial' in refusal) onDenied(refusal.denial);
      else return refusal.problems;
    },
  });
  const knownHost = data.sites.nodes[0]?.host;
  const name = addressName(form.values.name) || t('newSite.placeholder');
  return (
    <Card>
      <Form label={t('newSite.title')} onSubmit={() => void form.submit()}>
        <FormErrorSummary {...form.summary} />
        <TextField
          {...form.field('name')}
          label={t('newSite.name')}
          description={t('newSite.nameHint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Text size="compact" tone="dimmed">
          {knownHost === undefined
            ? t('newSite.addressBegins', { address: `${name}.` })
            : t('newSite.address', { address: name + knownHost.slice(knownHost.indexOf('.')) })}
        </Text>
        <TextField
          {...form.field('title')}
          label={t('newSite.titleLabel')}
          description={t('newSite.titleHint')}
          optional
          autoComplete="off"
        />
        <FormActions>
          <LinkButton to={sitesUrl()} variant="quiet">
            {t('newSite.cancel')}
          </LinkButton>
          <SubmitButton pending={form.isPending} pendingLabel={t('newSite.submitting')}>
            {t('newSite.submit')}
          </SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
