import { colorSchemeBoot } from '@member-console/ui/vite';
import react from '@vitejs/plugin-react';
import { type BuildEnvironmentOptions, defineConfig } from 'vite';
import { arrivals } from './build/arrivals.ts';
import { compress } from './build/compress.ts';
import { drawing } from './build/drawing.ts';
import { inlineDocuments } from './build/inlineDocuments.ts';
import { startInSteps } from './build/startInSteps.ts';

const server = process.env.SERVER_URL ?? 'http://127.0.0.1:4000';

/** Where people usually arrive; `/*` for whatever lies below and is not named itself. */
const routes = {
  '/': {
    area: 'public',
    modules: ['PublicFrame.tsx', 'landing/LandingPage.tsx', 'landing/LandingPage.query.ts'],
    drawnFrom: 'LandingPage',
  },
  '/login': { area: 'public', modules: ['PublicFrame.tsx', 'login/LoginPage.tsx'] },
  '/home': {
    area: 'member',
    modules: ['MemberFrame.tsx', 'home/HomePage.tsx', 'home/HomePage.query.ts'],
    drawnFrom: 'HomePage',
  },
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

/** What browsers get. */
const browserBuild: BuildEnvironmentOptions = {
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
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    inlineDocuments(),
    react(),
    colorSchemeBoot(),
    startInSteps(),
    arrivals(routes, ['en', 'de']),
    compress(),
    drawing('src/draw.tsx'),
  ],
  builder: {},
  server: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 5173),
    strictPort: true,
    proxy: { '^/(graphql|auth|pictures|mail-previews|health|dev)([/?]|$)': server },
  },
  environments: { client: { build: browserBuild } },
});
