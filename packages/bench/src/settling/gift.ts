/** What a gift of a plan says in the API. */
export interface GiftVariables {
  readonly input: {
    readonly organizationId: string;
    readonly ladderId: string;
    readonly productId: string;
    readonly endsAt: string;
    readonly reason: string;
  };
}

export const GIFT = 'mutation Give($input: GrantPlanInput!) { grantPlan(input: $input) { __typename } }';

/** An id as the API writes it. */
export const apiId = (prefix: string, uuid: string) => `${prefix}_${uuid.replaceAll('-', '')}`;
