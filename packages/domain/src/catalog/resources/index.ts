export { createResource, type NewResource } from './createResource.command.ts';
export { findResource } from './findResource.query.ts';
export { listResources } from './listResources.query.ts';
export { type CatalogResource, selectCatalogResources } from './resourceStore.ts';
export { updateResource } from './updateResource.command.ts';
