import { graphql } from '#graphql';
import { definePage } from '../../../../shared/page/definePage.ts';

export const plansPage = definePage(
  graphql(`
    query PlansPage {
      viewer {
        ...PlansFrame_viewer
        ...PublicFrame_viewer
        ...MemberFrame_viewer
        ...LiveOrganization_viewer
        defaultOrganization {
          id
          ...UsePlansSeen_organization
        }
      }
      store {
        isOpen
        closedMessage
      }
      planLadders {
        id
        tiers {
          product {
            id
            prices {
              id
              interval
            }
          }
        }
        ...LadderOffer_ladder
      }
      addons {
        id
        ...AddonCard_product
      }
    }
  `),
  { forEverybody: true, bringsItsFrame: true },
);
