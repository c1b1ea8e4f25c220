import { colorSchemeBoot } from '@member-console/ui/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './build/compress.ts';
import { inlineDocuments } from './build/inlineDocuments.ts';
import { routePreloads } from './build/routePreloads.ts';

const server = process.env.SERVER_URL ?? 'http://127.0.0.1:4000';

/** Where people usually arrive; `/*` for whatever lies below and is not named itself. */
const arrivals = {
  '/': {
    area: 'public',
    modules: ['PublicFrame.tsx', 'landing/LandingPage.tsx', 'landing/LandingPage.query.ts'],
  },
  '/login': { area: 'public', modules: ['PublicFrame.tsx', 'login/LoginPage.tsx'] },
  '/home': { area: 'member', modules: ['MemberFrame.tsx', 'home/HomePage.tsx', 'home/HomePage.query.ts'] },
  '/operator': {
    area: 'operator',
    modules: [
      'operator/routes.ts',
      'OperatorFrame.tsx',
      'home/OperatorHomePage.tsx',
      'home/OperatorHomePage.query.ts',
    ],
  },
  '/operator/*': { area: 'operator', modules: ['operator/routes.ts', 'OperatorFrame.tsx'] },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [inlineDocuments(), react(), colorSchemeBoot(), routePreloads(arrivals, ['en', 'de']), compress()],
  server: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 5173),
    strictPort: true,
    proxy: { '^/(graphql|auth|pictures|mail-previews|health|dev)([/?]|$)': server },
  },
  build: {
    // Inlined files would be `data:` addresses, which the Content-Security-Policy refuses.
    assetsInlineLimit: 0,
    sourcemap: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What the first page needs anyway, in four files that change at different times; then what most pages are
          // made of, and what most pages of operators share: few files, for each costs a round trip.
          groups: [
            { name: 'framework', test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/ },
            { name: 'words', test: /node_modules[\\/](i18next|react-i18next)[\\/]/ },
            { name: 'data', test: /node_modules[\\/]/, tags: ['$initial'] },
            { name: 'start', tags: ['$initial'] },
            {
              name: 'parts',
              test: /packages[\\/]ui[\\/]src[\\/](?!mantine|index)|src[\\/]shared[\\/](?!catalog)/,
              minShareCount: 6,
            },
            {
              name: 'operators',
              test: /areas[\\/]operator[\\/](?!.*(en|de)\.ts)/,
              minShareCount: 3,
              // What members need as well stays out of it.
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
});
