import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import { AppShell } from './AppShell.tsx';
import { PageHeader } from './PageHeader.tsx';
import { RouteAnnouncer } from './RouteAnnouncer.tsx';

function Site({ pathname, title }: { pathname: string; title: string | undefined }) {
  return (
    <AppShell brand={{ name: 'Member Console', to: '/' }}>
      <RouteAnnouncer pathname={pathname} pageTitle={title} siteName="Member Console" />
      {title && <PageHeader title={title} />}
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
