export { createProduct } from './createProduct.command.ts';
export { deleteProduct } from './deleteProduct.command.ts';
export { findAddons } from './findAddons.query.ts';
export { findProduct } from './findProduct.query.ts';
export { listProducts } from './listProducts.query.ts';
export {
  type CatalogProduct,
  type ProductLifecycle,
  type ProductType,
  selectCatalogProductsByIds,
  selectDefaultCounts,
  selectLiveGrants,
  selectProductsOfSets,
} from './productStore.ts';
export { publishProduct } from './publishProduct.command.ts';
export { retireProduct } from './retireProduct.command.ts';
export { updateProduct } from './updateProduct.command.ts';
