import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';

export const organizationBillingPage = definePage(
  graphql(`
    query OrganizationBillingPage($slug: Slug!, $isBuying: Boolean!) {
      viewer {
        ...OperatorFrame_viewer
      }
      organization(slug: $slug) {
        id
        slug
        name
        ...OrganizationFrame_organization
        ...CheckoutDialog_organization
        billing {
          id
          ...OrganizationAccount_account
        }
      }
      products(first: 50, filter: { lifecycle: PUBLISHED }) @include(if: $isBuying) {
        nodes {
          id
          ...CheckoutDialog_product
        }
      }
    }
  `),
  {
    variables: ({ url, params }) => ({
      slug: params.slug ?? '',
      isBuying: url.searchParams.get('ask') === 'checkout',
    }),
  },
);
