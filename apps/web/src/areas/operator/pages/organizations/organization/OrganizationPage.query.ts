import { graphql } from '#graphql';
import { pageArguments, placeOf } from '../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../shared/page/definePage.ts';
import { membersPrefix, sitesPrefix } from './places.ts';

const rowsPerPage = 10;

export const organizationPage = definePage(
  graphql(`
    query OrganizationPage(
      $slug: Slug!
      $sitesFirst: Int
      $sitesAfter: String
      $sitesLast: Int
      $sitesBefore: String
      $membersFirst: Int
      $membersAfter: String
      $membersLast: Int
      $membersBefore: String
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      organization(slug: $slug) {
        id
        name
        isSuspended
        ...OrganizationSummary_organization
        ...OrganizationPlans_organization
        ...EntitlementList_organization
        sites(first: $sitesFirst, after: $sitesAfter, last: $sitesLast, before: $sitesBefore) {
          nodes {
            id
            ...OrganizationSites_site
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
        memberships(first: $membersFirst, after: $membersAfter, last: $membersLast, before: $membersBefore) {
          nodes {
            id
            ...OrganizationMembers_membership
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
      }
    }
  `),
  {
    variables({ url, params }) {
      const sites = pageArguments(placeOf(url.searchParams, sitesPrefix), rowsPerPage);
      const members = pageArguments(placeOf(url.searchParams, membersPrefix), rowsPerPage);
      return {
        slug: params.slug ?? '',
        sitesFirst: sites.first,
        sitesAfter: sites.after,
        sitesLast: sites.last,
        sitesBefore: sites.before,
        membersFirst: members.first,
        membersAfter: members.after,
        membersLast: members.last,
        membersBefore: members.before,
      };
    },
  },
);
