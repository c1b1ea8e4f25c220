import '@apollo/client';
import 'i18next';
import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';
import type { catalog as memberCatalog } from '../areas/member/catalog/en.ts';
import type { catalog as operatorCatalog } from '../areas/operator/catalog/en.ts';
import type { catalog as plansCatalog } from '../areas/plans/catalog/en.ts';
import type { catalog as publicCatalog } from '../areas/public/catalog/en.ts';
import type { catalog as sharedCatalog } from '../shared/catalog/en.ts';

declare module '@apollo/client' {
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared';
    resources: {
      shared: typeof sharedCatalog;
      public: typeof publicCatalog;
      member: typeof memberCatalog;
      plans: typeof plansCatalog;
      operator: typeof operatorCatalog;
    };
  }
}
