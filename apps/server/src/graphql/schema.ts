import './modules/kernel/scalars.ts';
import './modules/catalog/Query.planLadders.ts';
import './modules/identity/Query.viewer.ts';
import './modules/identity/Mutation.endSession.ts';
import './modules/identity/Mutation.requestEmailChange.ts';
import './modules/identity/Mutation.signOutEverywhere.ts';
import './modules/identity/Mutation.updatePicture.ts';
import './modules/identity/Mutation.updateProfile.ts';
import './modules/organizations/Membership.ts';
import './modules/organizations/Query.organization.ts';
import './modules/organizations/Query.organizations.ts';
import './modules/organizations/Viewer.organizations.ts';
import './modules/organizations/Workspace.ts';
import './modules/integrations/Mutation.archiveSite.ts';
import './modules/integrations/Mutation.chooseWhatStays.ts';
import './modules/integrations/Mutation.createSite.ts';
import './modules/integrations/Mutation.openSite.ts';
import './modules/integrations/Mutation.restoreSite.ts';
import './modules/integrations/Organization.sites.ts';
import { builder } from './builder.ts';
import { tellIdsAtOnce } from './ids.ts';
import { boundConnections } from './limits.ts';

builder.queryType({ description: 'What can be asked.' });
builder.mutationType({ description: 'What can be done. Each takes one input and answers a union.' });

/** Every module, as one schema. */
export const schema = tellIdsAtOnce(boundConnections(builder.toSchema()));
