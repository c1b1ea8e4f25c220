import { graphql } from '#graphql';
import { definePage } from '../../../../../shared/page/definePage.ts';

export const personPage = definePage(
  graphql(`
    query PersonPage($personId: ID!) {
      viewer {
        person {
          id
        }
        ...OperatorFrame_viewer
      }
      person(id: $personId) {
        id
        displayName
        operatorRole
        ...PersonSummary_person
        ...PersonSessions_person
        ...ViewAsDialog_person
        ...SignOutDialog_person
        memberships(first: 100) {
          nodes {
            id
            ...PersonOrganizations_membership
          }
        }
        auditEntries(first: 20) {
          nodes {
            id
            ...AuditTimeline_entry
          }
        }
      }
    }
  `),
  { variables: ({ params }) => ({ personId: params.personId ?? '' }) },
);
