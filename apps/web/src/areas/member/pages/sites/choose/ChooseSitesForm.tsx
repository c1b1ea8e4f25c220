import type { FragmentType } from '@apollo/client';
import {
  Card,
  CheckboxField,
  FieldGroup,
  Form,
  FormActions,
  FormErrorSummary,
  LinkButton,
  SubmitButton,
  Text,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ChooseSitesForm_organizationFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { useForm } from '../../../../../shared/forms/useForm.ts';
import { sitesUrl } from '../../../urls.ts';
import { useChooseWhatStays } from './useChooseWhatStays.ts';

const organizationFragment = graphql(`
  fragment ChooseSitesForm_organization on Organization {
    id
    entitlements {
      resource {
        id
        key
      }
      overLimit {
        limit
        frozen
        deadline
        items {
          id
          isFrozen
        }
      }
    }
    sites(first: 100, filter: { states: [PENDING, ACTIVE, FROZEN] }) {
      nodes {
        id
        title
        host
      }
    }
  }
`);

export interface ChooseSitesFormProps {
  organization: FragmentType<ChooseSitesForm_organizationFragment>;
}

/** A box for each site, ticked when it stays as things stand; at most as many as the plan includes. */
export function ChooseSitesForm({ organization }: ChooseSitesFormProps) {
  const { t } = useTranslation('member');
  const format = useFormat();
  const { sites, excess, resourceId, organizationId } = useSitesToChoose(organization);
  const choose = useChooseWhatStays(organizationId, resourceId);
  const limit = Number(excess?.limit ?? 0);
  const form = useForm({
    // The ids of the ticked sites, with blanks between them.
    initial: {
      sites: sites
        .slice(0, limit)
        .map(({ id }) => id)
        .join(' '),
      now: '',
    },
    checks: {
      sites(chosen) {
        if (chosen === '') return t('chooseSites.none');
        return idsIn(chosen).length > limit ? t('chooseSites.tooMany', { count: limit }) : null;
      },
    },
    send: (values) => choose(idsIn(values.sites), values.now !== ''),
  });
  const chosen = idsIn(form.values.sites);
  const tick = (siteId: string, isTicked: boolean) => {
    const wanted = sites.filter(({ id }) => (id === siteId ? isTicked : chosen.includes(id)));
    form.change('sites', wanted.map(({ id }) => id).join(' '));
  };
  return (
    <Card>
      <Form label={t('chooseSites.title')} onSubmit={() => void form.submit()}>
        <FormErrorSummary {...form.summary} />
        <FieldGroup
          legend={t('chooseSites.legend', { count: limit })}
          description={t('chooseSites.hint')}
          error={form.field('sites').error}
        >
          {sites.map(({ id, title, host, isFrozen }) => (
            <CheckboxField
              key={id}
              name="sites"
              label={title}
              description={isFrozen ? `${host} · ${t('chooseSites.readOnlyNow')}` : host}
              checked={chosen.includes(id)}
              onChange={(event) => tick(id, event.target.checked)}
            />
          ))}
          <div role="status">
            <Text size="compact" tone="dimmed">
              {t('chooseSites.count', { chosen: chosen.length, limit })}
            </Text>
          </div>
        </FieldGroup>
        {excess?.frozen === 0 && (
          <CheckboxField
            name="now"
            label={t('chooseSites.now')}
            description={t('chooseSites.nowHint', { date: format.date(excess.deadline) })}
            checked={form.values.now !== ''}
            onChange={(event) => form.change('now', event.target.checked ? 'now' : '')}
          />
        )}
        <FormActions>
          <LinkButton to={sitesUrl()} variant="quiet">
            {t('chooseSites.cancel')}
          </LinkButton>
          <SubmitButton pending={form.isPending} pendingLabel={t('chooseSites.saving')}>
            {t('chooseSites.save')}
          </SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}

/** The sites in the order in which they stay, with what they are called. */
function useSitesToChoose(organization: ChooseSitesFormProps['organization']) {
  const data = useFragmentData(organizationFragment, organization);
  const entitlement = data.entitlements.find(({ resource }) => resource.key === 'fedwiki.sites');
  const excess = entitlement?.overLimit ?? null;
  const known = new Map(data.sites.nodes.map((site) => [site.id, site]));
  const sites = (excess?.items ?? []).flatMap(({ id, isFrozen }) => {
    const site = known.get(id);
    return site === undefined ? [] : [{ ...site, isFrozen }];
  });
  return { sites, excess, resourceId: entitlement?.resource.id ?? '', organizationId: data.id };
}

function idsIn(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}
