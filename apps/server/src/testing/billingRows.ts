import { billingStage } from './billingStage.ts';
import { idFrom } from './catalogStage.ts';
import type { Row, Stage } from './matrix.ts';

const NOTHING = '0'.repeat(32);
const intent = async ({ console, owner }: Stage) =>
  idFrom('intent', await billingStage.intent(console, owner.organizationId));

/** What is bought, and for whom: made anew for each cell. */
const buying = (): Row => {
  let priceId = '';
  return {
    query:
      'mutation ($input: StartCheckoutInput!) { startCheckout(input: $input) { __typename ... on UserError { code message path } } }',
    aim: async ({ console, owner }) => {
      priceId = idFrom('price', await billingStage.price(console));
      return owner.organizationId;
    },
    absent: `org_${NOTHING}`,
    variables: (organizationId) => ({ input: { organizationId, priceId, reason: 'For the matrix' } }),
  };
};

/** How what concerns money is asked. */
export const BILLING_ROWS: Readonly<Record<string, Row>> = {
  'Query.billingIntent': {
    query: 'query ($id: ID!) { billingIntent(id: $id) { id } }',
    aim: intent,
    absent: `intent_${NOTHING}`,
  },
  'node BillingIntent': {
    query: 'query ($id: ID!) { node(id: $id) { id ... on BillingIntent { of: __typename } } }',
    aim: intent,
    absent: `intent_${NOTHING}`,
  },
  'Mutation.startCheckout': buying(),
  'Mutation.confirmCheckout': {
    query:
      'mutation ($input: ConfirmCheckoutInput!) { confirmCheckout(input: $input) { __typename ... on UserError { code message path } } }',
    aim: intent,
    absent: `intent_${NOTHING}`,
    variables: (intentId) => ({ input: { intentId } }),
  },
};
