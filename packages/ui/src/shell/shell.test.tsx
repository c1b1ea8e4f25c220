import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import { AppShell } from './AppShell.tsx';
import { PageHeader } from './PageHeader.tsx';
import { RouteAnnouncer } from './RouteAnnouncer.tsx';
import { Tabs } from './Tabs.tsx';

function Site({ pathname, title }: { pathname: string; title: string | undefined }) {
  return (
    <AppShell brand={{ name: 'Member Console', to: '/' }}>
      <RouteAnnouncer pathname={pathname} pageTitle={title} siteName="Member Console" />
      {title && <PageHeader title={title} />}
    </AppShell>
  );
}

function Jobs({ failed }: { failed: readonly string[] }) {
  return (
    <AppShell brand={{ name: 'Member Console', to: '/' }}>
      <PageHeader title="Jobs" />
      <section aria-label="Failed">
        {failed.map((name) => (
          <button key={name} type="button">
            {name}
          </button>
        ))}
      </section>
      {failed.length > 1 && <button type="button">Retry all</button>}
    </AppShell>
  );
}

describe('A change of route', () => {
  it('is read out, named in the tab, and starts the keyboard at the heading', async () => {
    const { rerender } = renderInUi(<Site pathname="/" title="Home" />);
    expect(document.activeElement).toBe(document.body);
    expect(screen.getByRole('status').textContent).toBe('');

    rerender(<Site pathname="/sites" title="Sites" />);
    expect(screen.getByRole('status').textContent).toBe('Sites');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Sites' }));
    await waitFor(() => expect(document.title).toBe('Sites · Member Console'));
  });

  it('is announced once the page knows its title, not with the old one', () => {
    const { rerender } = renderInUi(<Site pathname="/" title="Home" />);
    rerender(<Site pathname="/sites" title={undefined} />);
    expect(screen.getByRole('status').textContent).toBe('');
    rerender(<Site pathname="/sites" title="Sites" />);
    expect(screen.getByRole('status').textContent).toBe('Sites');
  });

  it('leaves the focus alone when only the title changes', () => {
    const { rerender } = renderInUi(<Site pathname="/sites" title="Sites" />);
    rerender(<Site pathname="/sites" title="Sites (2)" />);
    expect(document.activeElement).toBe(document.body);
  });
});

describe('The shell', () => {
  const entry = (place: number) => ({ label: `Place ${place}`, to: `/${place}`, current: place === 2 });

  it('leads from its first link to the content', async () => {
    renderInUi(<Site pathname="/" title="Home" />);
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Skip to the content');
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('marks where one is', () => {
    renderInUi(
      <AppShell brand={{ name: 'Member Console', to: '/' }} navigation={[entry(1), entry(2)]}>
        Content
      </AppShell>,
    );
    expect(screen.getByRole('link', { name: 'Place 2' }).getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('link', { name: 'Place 1' }).hasAttribute('aria-current')).toBe(false);
    expect(screen.queryByRole('button', { name: 'Open navigation' })).toBeNull();
  });

  it('puts a longer navigation into a drawer that Escape and each of its links close', async () => {
    renderInUi(
      <AppShell brand={{ name: 'Member Console', to: '/' }} navigation={[1, 2, 3, 4, 5, 6].map(entry)}>
        Content
      </AppShell>,
    );
    const isOpen = () => screen.queryByRole('button', { name: 'Close navigation' }) !== null;
    for (const close of ['Escape', 'link']) {
      await userEvent.click(screen.getByRole('button', { name: 'Open navigation' }));
      expect(isOpen()).toBe(true);
      if (close === 'Escape') await userEvent.keyboard('{Escape}');
      else await userEvent.click(screen.getByRole('link', { name: 'Place 3' }));
      expect(isOpen()).toBe(false);
    }
  });

  it('names sections, says where one is in them, and gives the focus back when Escape closes the drawer', async () => {
    renderInUi(
      <AppShell
        brand={{ name: 'Member Console', to: '/' }}
        navigation={[entry(1)]}
        sections={[{ heading: 'People', items: [entry(2)] }]}
      >
        Content
      </AppShell>,
    );
    const people = screen.getByRole('list', { name: 'People' });
    expect(within(people).getByRole('link', { current: 'page' }).textContent).toBe('Place 2');
    await userEvent.click(screen.getByRole('button', { name: 'Open navigation' }));
    within(people).getByRole('link').focus();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open navigation' }));
  });
});

describe('What has the focus and goes', () => {
  it('leaves the keyboard at the nearest part that is still there', async () => {
    const { rerender } = renderInUi(<Jobs failed={['Mail', 'Sites']} />);
    screen.getByRole('button', { name: 'Mail' }).focus();
    rerender(<Jobs failed={['Sites', 'Farm']} />);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Failed' })));
    screen.getByRole('button', { name: 'Retry all' }).focus();
    rerender(<Jobs failed={[]} />);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Jobs' })));
  });

  it('calls nobody back who has left it before', async () => {
    const { rerender } = renderInUi(<Jobs failed={['Mail']} />);
    const mail = screen.getByRole('button', { name: 'Mail' });
    mail.focus();
    mail.blur();
    await new Promise((later) => setTimeout(later));
    rerender(<Jobs failed={[]} />);
    await new Promise((later) => setTimeout(later));
    expect(document.activeElement).toBe(document.body);
  });
});

describe('Tabs', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('are moved until the current one stands in the middle of what can be seen', () => {
    const width = 100;
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const place = [...(this.parentElement?.children ?? [])].indexOf(this);
      return this.localName === 'li' ? new DOMRect(place * width, 0, width, 40) : new DOMRect(0, 0, 300, 40);
    });
    vi.stubGlobal(
      'ResizeObserver',
      class {
        readonly told: () => void;
        constructor(told: () => void) {
          this.told = told;
        }
        observe() {
          this.told();
        }
        disconnect() {}
      },
    );
    const tabs = ['Overview', 'Grants', 'Usage', 'Members', 'Audit'].map((label) => ({
      label,
      to: `/${label}`,
      current: label === 'Members',
    }));
    renderInUi(<Tabs label="Parts" tabs={tabs} />);
    expect(within(screen.getByRole('navigation', { name: 'Parts' })).getByRole('list').scrollLeft).toBe(200);
  });
});
