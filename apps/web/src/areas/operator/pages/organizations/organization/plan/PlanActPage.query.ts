import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';
import { planActs } from '../../../../urls.ts';
import { acts } from './acts.ts';

export const planActPage = definePage(
  graphql(`
    query PlanActPage(
      $slug: Slug!
      $target: ID!
      $hasTarget: Boolean!
      $needsPlans: Boolean!
      $needsProducts: Boolean!
      $needsLimits: Boolean!
      $needsResources: Boolean!
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      organization(slug: $slug) {
        id
        slug
        name
        ...PresentPlans_organization
      }
      node(id: $target) @include(if: $hasTarget) {
        id
        ...TargetFacts_node @unmask
      }
      planLadders @include(if: $needsPlans) {
        ...ActFields_ladder @unmask
      }
      products(first: 100, filter: { lifecycle: PUBLISHED }) @include(if: $needsProducts) {
        nodes {
          ...ActFields_product @unmask
        }
      }
      entitlementSets(first: 100) @include(if: $needsLimits) {
        nodes {
          ...ActFields_set @unmask
        }
      }
      resources(first: 100) @include(if: $needsResources) {
        nodes {
          ...ActFields_resource @unmask
        }
      }
    }
  `),
  {
    variables({ url, params }) {
      const act = planActs.find((name) => name === params.act);
      const { fields = [], target } = act === undefined ? {} : acts[act];
      return {
        slug: params.slug ?? '',
        target: (target && url.searchParams.get(target)) ?? '',
        hasTarget: target !== undefined,
        needsPlans: fields.includes('plan'),
        needsProducts: fields.includes('quantity'),
        needsLimits: fields.includes('limits'),
        needsResources: fields.includes('resource'),
      };
    },
  },
);
