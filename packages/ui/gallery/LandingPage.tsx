import type { ReactNode } from 'react';
import {
  AppShell,
  type AppShellProps,
  Card,
  CheckIcon,
  Columns,
  Disclosure,
  Hero,
  LinkButton,
  Row,
  Section,
  Stack,
  StatusBadge,
  UsageMeter,
} from '../src/index.ts';

const plans = [
  { name: 'Public', about: 'For a first page of your own.', includes: ['1 wiki site', '16 MB of storage'] },
  {
    name: 'Standard',
    about: 'For people who write a lot.',
    includes: ['16 wiki sites', '256 MB of storage'],
  },
];

interface LandingPageProps {
  brand: AppShellProps['brand'];
  footer: ReactNode;
}

export function LandingPage({ brand, footer }: LandingPageProps) {
  return (
    <AppShell
      brand={brand}
      footer={footer}
      account={
        <>
          <LinkButton to="/login" variant="quiet">
            Sign in
          </LinkButton>
          <LinkButton to="/register" variant="primary">
            Sign up
          </LinkButton>
        </>
      }
    >
      <Stack gap={7}>
        <Hero
          title="A place of your own in the cooperative"
          actions={
            <>
              <LinkButton to="/register" variant="primary" size="large">
                Get your site
              </LinkButton>
              <LinkButton to="/login" size="large">
                Sign in
              </LinkButton>
            </>
          }
          aside={
            <Card>
              <UsageMeter
                label="Wiki sites"
                used={1}
                limit={1}
                explanation={<Disclosure>From your plan Public.</Disclosure>}
              />
              <UsageMeter label="Storage" used={5.2} limit={16} unit="MB" />
            </Card>
          }
        >
          Sign up, get a free plan at once, open a wiki site, and always know what you may use and why.
        </Hero>
        <Section title="Plans" description="Move up or down whenever you like.">
          <Columns stretch>
            {plans.map(({ name, about, includes }, place) => (
              <Card
                key={name}
                title={name}
                description={about}
                highlighted={place === 0}
                actions={place === 0 && <StatusBadge tone="success">Free</StatusBadge>}
                footer={<LinkButton to="/register">Begin with {name}</LinkButton>}
              >
                <Stack gap={2}>
                  {includes.map((included) => (
                    <Row key={included} gap={2}>
                      <CheckIcon />
                      {included}
                    </Row>
                  ))}
                </Stack>
              </Card>
            ))}
          </Columns>
        </Section>
      </Stack>
    </AppShell>
  );
}
