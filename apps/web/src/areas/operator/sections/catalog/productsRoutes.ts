import type { RouteObject } from 'react-router';

export const productsRoutes: RouteObject[] = [
  {
    path: 'catalog/products',
    handle: { outline: 1, width: 'wide' },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/products/ProductsPage.query.ts')).productsPage.loader,
      Component: async () => (await import('../../pages/catalog/products/ProductsPage.tsx')).ProductsPage,
    },
  },
  {
    path: 'catalog/products/new',
    handle: { outline: 1 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/products/new/NewProductPage.query.ts')).newProductPage.loader,
      Component: async () =>
        (await import('../../pages/catalog/products/new/NewProductPage.tsx')).NewProductPage,
    },
  },
  {
    path: 'catalog/products/:slug',
    handle: { outline: 4 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/products/product/ProductPage.query.ts')).productPage.loader,
      Component: async () =>
        (await import('../../pages/catalog/products/product/ProductPage.tsx')).ProductPage,
    },
  },
  {
    path: 'catalog/products/:slug/prices/new',
    handle: { outline: 1 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/products/product/prices/new/NewPricePage.query.ts')).newPricePage
          .loader,
      Component: async () =>
        (await import('../../pages/catalog/products/product/prices/new/NewPricePage.tsx')).NewPricePage,
    },
  },
  {
    path: 'catalog/products/:slug/edit',
    handle: { outline: 1 },
    lazy: {
      loader: async () =>
        (await import('../../pages/catalog/products/product/edit/EditProductPage.query.ts')).editProductPage
          .loader,
      Component: async () =>
        (await import('../../pages/catalog/products/product/edit/EditProductPage.tsx')).EditProductPage,
    },
  },
];
