import { recordStatements } from '@member-console/testing/database';
import { describe, expect, it } from 'vitest';
import { useConsole } from '../testing/testConsole.ts';

const HOME = `query Home {
  viewer {
    person { id displayName email pictureUrl }
    operatorRole
    defaultOrganization {
      id slug name
      plans { rank since until source isForced grantedBy reason product { id name } ladder { name }
              next { since source product { id name } } }
      entitlements {
        resource { key name unit }
        value { ... on LimitValue { limit isUnlimited } }
        used remaining
        overLimit { limit used frozen deadline chosenAt items { id isFrozen } }
        contributions { state source product { name } value { ... on LimitValue { limit } } since grantedBy }
      }
      sites(first: 5, filter: { states: [PENDING, ACTIVE, FROZEN] }) { nodes { id title url state readOnlyReason storageBytes } pageInfo { hasNextPage } }
    }
  }
}`;

interface Home {
  viewer: {
    person: { displayName: string; email: string };
    defaultOrganization: {
      slug: string;
      plans: { rank: number; source: string; product: { name: string } }[];
      entitlements: {
        resource: { key: string };
        value: { limit: string };
        used: string | null;
        remaining: string | null;
        contributions: { state: string; source: string; product: { name: string } }[];
      }[];
      sites: { nodes: unknown[] };
    };
  };
}

describe("a member's home", () => {
  const test = useConsole();

  it('knows the free plan and why, from the first request on', async () => {
    const ada = await test.current.signIn('Ada Example');
    const { data, errors } = await ada.ask<Home>(HOME);
    expect(errors).toBeUndefined();
    const { person, defaultOrganization: organization } = data.viewer;
    expect(person).toMatchObject({ displayName: 'Ada Example', email: 'ada.example@demo.test' });
    expect(organization.slug).toBe('ada-example');
    expect(organization.plans).toMatchObject([{ rank: 0, source: 'DEFAULT', product: { name: 'Public' } }]);
    expect(organization.entitlements.map(({ resource, value }) => [resource.key, value.limit])).toEqual([
      ['fedwiki.sites', '1'],
      ['fedwiki.storage_mb', '16'],
    ]);
    expect(organization.entitlements[0]?.contributions).toMatchObject([
      { state: 'APPLIED', source: 'DEFAULT', product: { name: 'Public' } },
    ]);
    expect(organization.sites.nodes).toEqual([]);
  });

  it('costs three statements, whatever it shows', async () => {
    const ada = await test.current.signIn('Ada Example');
    await ada.ask(HOME);
    const recorded = recordStatements(test.current.database);
    await ada.ask(HOME);
    recorded.stop();
    expect(recorded.texts.map(nameOfStatement)).toEqual([
      'auth.live_sessions',
      'entitlements.pools',
      'integrations.sites',
    ]);
  });
});

/** The first table a statement reads, which says enough of what it is for. */
function nameOfStatement(text: string): string {
  const tables = /(?:auth\.live_sessions|entitlements\.pools|"?integrations"?\."?sites"?)/.exec(text);
  return tables?.[0].replaceAll('"', '') ?? text;
}
