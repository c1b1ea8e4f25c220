import { ExamplePlan } from './ExamplePlan.tsx';
import { landingPage } from './LandingPage.query.ts';

/** What a new account would see, by the first of the ladders. */
export function Example() {
  const [ladder] = landingPage.useAnswer().planLadders;
  return ladder && <ExamplePlan ladder={ladder} />;
}
