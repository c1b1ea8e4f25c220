import type { FragmentType } from '@apollo/client';
import { Card, DateTime, DescriptionList, KeyValue, Row, Stack, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { PersonSummary_personFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { mailUrl } from '../../../urls.ts';

const personFragment = graphql(`
  fragment PersonSummary_person on Person {
    id
    email
    locale
    operatorRole
    createdAt
  }
`);

/** Who somebody is, and the id to speak of them. */
export function PersonSummary({ person }: { person: FragmentType<PersonSummary_personFragment> }) {
  const { t } = useTranslation('operator');
  const { id, email, locale, operatorRole, createdAt } = useFragmentData(personFragment, person);
  return (
    <Card level={2} title={t('person.summary')}>
      <Stack gap={3}>
        <DescriptionList
          items={[
            { term: t('persons.column.email'), value: email },
            { term: t('person.language'), value: t(`person.locale.${locale}`) },
            {
              term: t('persons.column.role'),
              value: operatorRole ? t(`role.${operatorRole}`) : t('person.noRole'),
            },
            { term: t('persons.column.since'), value: <DateTime value={createdAt} /> },
          ]}
        />
        <Row gap={4}>
          <KeyValue label={t('person.id')} value={id} />
          {email && <TextLink to={mailUrl({ to: email })}>{t('person.mails')}</TextLink>}
        </Row>
      </Stack>
    </Card>
  );
}
