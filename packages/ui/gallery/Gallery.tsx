import { useSyncExternalStore } from 'react';
import {
  AppShell,
  Avatar,
  Banner,
  HomeIcon,
  Menu,
  MenuTriggerWords,
  type NavigationItem,
  OrganizationsIcon,
  Row,
  SettingsIcon,
  ShieldIcon,
  SignOutIcon,
  SiteIcon,
  TextLink,
  ThemeSwitch,
  UserIcon,
} from '../src/index.ts';
import { FeedbackPage } from './FeedbackPage.tsx';
import { FormsPage } from './FormsPage.tsx';
import { GalleryMark } from './GalleryMark.tsx';
import { HomePage } from './HomePage.tsx';
import { LandingPage } from './LandingPage.tsx';
import { TablesPage } from './TablesPage.tsx';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

const pages = {
  '/': { label: 'Home', icon: HomeIcon, Page: HomePage },
  '/forms': { label: 'Forms', icon: UserIcon, Page: FormsPage },
  '/tables': { label: 'Tables', icon: OrganizationsIcon, Page: TablesPage },
  '/feedback': { label: 'Feedback', icon: SiteIcon, Page: FeedbackPage },
} as const;

const moreEntries: NavigationItem[] = [
  { label: 'Audit', to: '/audit', icon: ShieldIcon },
  { label: 'System', to: '/system', icon: SettingsIcon },
];

const brand = { name: 'Member Console', to: '/', mark: <GalleryMark /> };

function AccountMenu() {
  return (
    <Menu
      label="Account of Alice Brown"
      align="end"
      trigger={
        <>
          <Avatar name="Alice Brown" />
          <MenuTriggerWords>Alice Brown</MenuTriggerWords>
        </>
      }
      sections={[
        {
          heading: 'alice@demo.test',
          items: [
            { label: 'Account', to: '/account', icon: UserIcon },
            { label: 'Sessions', to: '/sessions', icon: ShieldIcon },
          ],
        },
        { items: [{ label: 'Sign out', icon: SignOutIcon, onSelect: () => undefined }] },
      ]}
    />
  );
}

function Switcher() {
  return (
    <Menu
      label="Organization: Orchard and Allotment Association. Choose another"
      trigger={<MenuTriggerWords>Orchard and Allotment Association</MenuTriggerWords>}
      sections={[
        {
          heading: 'Organizations',
          items: [
            { label: 'Alice Brown', to: '/' },
            { label: 'Harbour Cooperative', to: '/harbour' },
            { label: 'Orchard and Allotment Association', to: '/orchard', current: true },
          ],
        },
      ]}
    />
  );
}

/** Every component, on pages such as it will stand on. `?drawer` shows the shell of a longer navigation. */
export function Gallery() {
  const path = useSyncExternalStore(subscribe, () => window.location.hash.slice(1) || '/');
  const search = new URLSearchParams(window.location.search);
  const footer = (
    <Row justify="between">
      <span>Member Console, a gallery of its parts</span>
      <Row>
        <TextLink to="/landing">Landing page</TextLink>
        <ThemeSwitch />
      </Row>
    </Row>
  );
  if (path === '/landing') return <LandingPage brand={brand} footer={footer} />;

  const entries = Object.entries(pages).map(([to, { label, icon }]) => ({
    to,
    label,
    icon,
    current: to === path,
  }));
  const { Page } = pages[path as keyof typeof pages] ?? pages['/'];
  return (
    <AppShell
      brand={brand}
      banner={
        search.has('drawer') && <Banner tone="warning">You are looking with the eyes of Alice Brown.</Banner>
      }
      navigation={search.has('drawer') ? [...entries, ...moreEntries] : entries}
      switcher={<Switcher />}
      account={<AccountMenu />}
      footer={footer}
    >
      <Page />
    </AppShell>
  );
}
