export { createOrganizationType } from './createOrganizationType.command.ts';
export { listOrganizationTypes } from './listOrganizationTypes.query.ts';
export { type OrganizationTypeView, selectTypes } from './typeStore.ts';
export { updateOrganizationType } from './updateOrganizationType.command.ts';
