import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';

export const organizationStandingPage = definePage(
  graphql(`
    query OrganizationStandingPage($slug: Slug!, $withTakenBack: Boolean!) {
      viewer {
        ...OperatorFrame_viewer
      }
      organization(slug: $slug) {
        id
        isSuspended
        ...OrganizationFrame_organization
        ...SuspensionCard_organization
        ...SuspendDialog_organization
        ...RestoreDialog_organization
        notes(first: 100, withTakenBack: $withTakenBack) {
          nodes {
            id
            ...NoteList_note
          }
        }
      }
    }
  `),
  {
    variables: ({ url, params }) => ({
      slug: params.slug ?? '',
      withTakenBack: url.searchParams.get('notes') === 'all',
    }),
  },
);
