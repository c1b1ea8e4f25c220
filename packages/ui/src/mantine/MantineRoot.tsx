import './mantine.css';
import { createTheme, MantineContext, MantineThemeProvider } from '@mantine/core';
import { type ReactNode, use, useEffect } from 'react';
import { type ColorScheme, useColorScheme } from '../provider/colorScheme.ts';

const theme = createTheme({
  fontFamily: 'var(--ui-font)',
  fontFamilyMonospace: 'var(--ui-font-mono)',
  primaryColor: 'blue',
  cursorType: 'pointer',
});

function schemeNow(chosen: ColorScheme, system: MediaQueryList): 'light' | 'dark' {
  if (chosen !== 'system') return chosen;
  return system.matches ? 'dark' : 'light';
}

/** Keeps the attribute by which Mantine's style sheets tell the schemes apart in step with the choice. */
function useMantineAttribute(chosen: ColorScheme): void {
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const follow = () =>
      document.documentElement.setAttribute('data-mantine-color-scheme', schemeNow(chosen, system));
    follow();
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, [chosen]);
}

/**
 * Around whatever is Mantine's: gives it our theme and scheme. In place of MantineProvider, which would write
 * its variables into a <style> element that a strict Content-Security-Policy refuses; ours are a file.
 * Nested roots are free.
 */
export function MantineRoot({ children }: { children: ReactNode }) {
  return use(MantineContext) ? children : <OutermostRoot>{children}</OutermostRoot>;
}

function OutermostRoot({ children }: { children: ReactNode }) {
  const { scheme, choose } = useColorScheme();
  useMantineAttribute(scheme);
  return (
    <MantineContext
      value={{
        colorScheme: scheme === 'system' ? 'auto' : scheme,
        setColorScheme: (next) => choose(next === 'auto' ? 'system' : next),
        clearColorScheme: () => choose('system'),
        getRootElement: () => document.documentElement,
        classNamesPrefix: 'mantine',
        cssVariablesSelector: ':root',
        withStaticClasses: true,
      }}
    >
      <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>
    </MantineContext>
  );
}
