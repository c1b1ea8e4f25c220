import { parse, print } from 'graphql';

/** One line, as a client sends it. */
const oneLine = (text: string) => print(parse(text)).replaceAll(/\s+/g, ' ');

const document = (head: string, organization: string, entitlements: string, value: string) =>
  oneLine(`query Entitlements(${head}) { ${organization} { ${entitlements} {
    resource { key } value ${value} used contributions {
      state source product { slug } value ${value} quantity grantedBy reason since until
    } } } }`);

/** What an organization may use, and why: the read that integrators make most. */
export const ENTITLEMENTS = document(
  '$slug: Slug!',
  'organization(slug: $slug)',
  'entitlements',
  '{ ... on BooleanValue { enabled } ... on LimitValue { limit isUnlimited } ... on EnumValue { level } }',
);

/** The same of PostGraphile, which makes no unions of composite types. */
export const PEER_ENTITLEMENTS = document(
  '$slug: String!',
  'organization(slug: $slug)',
  'entitlements: entitlementsList',
  '{ enabled limit isUnlimited level }',
);
