import { graphql } from '#graphql';
import { definePage } from '../../../../shared/page/definePage.ts';

export const landingPage = definePage(
  graphql(`
    query LandingPage {
      viewer {
        ...PublicFrame_viewer
        person {
          id
          displayName
        }
      }
      planLadders {
        id
        ...ExamplePlan_ladder
        ...PlanLadderCards_ladder
      }
    }
  `),
  { forEverybody: true },
);
