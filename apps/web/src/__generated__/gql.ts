/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment MemberFrame_viewer on Viewer {\n    person {\n      id\n      displayName\n      pictureUrl\n      email\n      locale\n    }\n    operatorRole\n  }\n": typeof types.MemberFrame_viewerFragmentDoc,
    "\n    query AccountPage {\n      viewer {\n        ...MemberFrame_viewer\n        person {\n          id\n          ...NameForm_person\n          ...PictureForm_person\n          ...EmailForm_person\n        }\n      }\n    }\n  ": typeof types.AccountPageDocument,
    "\n  mutation SaveLanguage($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ... on UpdateProfileSuccess {\n        person {\n          id\n          locale\n        }\n      }\n      ... on UserError {\n        code\n      }\n    }\n  }\n": typeof types.SaveLanguageDocument,
    "\n  fragment EmailForm_person on Person {\n    id\n    email\n  }\n": typeof types.EmailForm_personFragmentDoc,
    "\n  mutation RequestEmailChange($input: RequestEmailChangeInput!) {\n    requestEmailChange(input: $input) {\n      ... on RequestEmailChangeSuccess {\n        sentTo\n      }\n      ... on ValidationError {\n        issues {\n          path\n          code\n          message\n        }\n      }\n    }\n  }\n": typeof types.RequestEmailChangeDocument,
    "\n  fragment NameForm_person on Person {\n    id\n    displayName\n  }\n": typeof types.NameForm_personFragmentDoc,
    "\n  mutation SaveName($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ... on UpdateProfileSuccess {\n        person {\n          id\n          ...NameForm_person\n        }\n      }\n      ... on ValidationError {\n        issues {\n          path\n          code\n          message\n        }\n      }\n    }\n  }\n": typeof types.SaveNameDocument,
    "\n  fragment PictureForm_person on Person {\n    id\n    displayName\n    pictureUrl\n  }\n": typeof types.PictureForm_personFragmentDoc,
    "\n  mutation SavePicture($input: UpdatePictureInput!) {\n    updatePicture(input: $input) {\n      ... on UpdatePictureSuccess {\n        person {\n          id\n          ...PictureForm_person\n        }\n      }\n      ... on ValidationError {\n        code\n      }\n    }\n  }\n": typeof types.SavePictureDocument,
    "\n  fragment SessionList_viewer on Viewer {\n    sessions {\n      id\n      createdAt\n      lastSeenAt\n      isCurrent\n      device\n      ipAddress\n    }\n  }\n": typeof types.SessionList_viewerFragmentDoc,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      ... on EndSessionSuccess {\n        endedSessionId\n        viewer {\n          ...SessionList_viewer\n        }\n      }\n      ... on UserError {\n        code\n      }\n    }\n  }\n": typeof types.EndSessionDocument,
    "\n    query SessionsPage {\n      viewer {\n        ...MemberFrame_viewer\n        ...SessionList_viewer\n        ...SignOutEverywhere_viewer\n      }\n    }\n  ": typeof types.SessionsPageDocument,
    "\n  fragment SignOutEverywhere_viewer on Viewer {\n    sessions {\n      id\n      isCurrent\n    }\n  }\n": typeof types.SignOutEverywhere_viewerFragmentDoc,
    "\n  mutation SignOutEverywhere($input: SignOutEverywhereInput!) {\n    signOutEverywhere(input: $input) {\n      ... on SignOutEverywhereSuccess {\n        endedSessions\n      }\n    }\n  }\n": typeof types.SignOutEverywhereDocument,
    "\n  fragment CurrentPlans_organization on Organization {\n    id\n    isSuspended\n    plans {\n      ladder {\n        id\n        name\n      }\n      product {\n        id\n        name\n        description\n      }\n      since\n      until\n      source\n    }\n  }\n": typeof types.CurrentPlans_organizationFragmentDoc,
    "\n    query HomePage {\n      viewer {\n        ...MemberFrame_viewer\n        person {\n          id\n          displayName\n        }\n        defaultOrganization {\n          id\n          ...CurrentPlans_organization\n          ...EntitlementList_organization\n          ...SiteSummary_organization\n        }\n      }\n    }\n  ": typeof types.HomePageDocument,
    "\n  fragment SiteCard_site on Site {\n    id\n    title\n    host\n    url\n    storageBytes\n    ...SiteBadges_site\n    ...OpenSiteLink_site\n  }\n": typeof types.SiteCard_siteFragmentDoc,
    "\n  fragment SiteSummary_organization on Organization {\n    id\n    viewerCapabilities\n    sites(first: 5, filter: { states: [PENDING, ACTIVE] }) {\n      nodes {\n        id\n        state\n        ...SiteCard_site\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": typeof types.SiteSummary_organizationFragmentDoc,
    "\n  fragment ArchiveDialog_site on Site {\n    id\n    title\n    host\n  }\n": typeof types.ArchiveDialog_siteFragmentDoc,
    "\n  mutation ArchiveSite($input: ArchiveSiteInput!) {\n    archiveSite(input: $input) {\n      ... on ArchiveSiteSuccess {\n        site {\n          id\n          ...SiteTable_site\n        }\n        organization {\n          id\n          ...EntitlementList_organization\n        }\n      }\n      ... on UserError {\n        code\n      }\n    }\n  }\n": typeof types.ArchiveSiteDocument,
    "\n  fragment RestoreButton_site on Site {\n    id\n    title\n  }\n": typeof types.RestoreButton_siteFragmentDoc,
    "\n  fragment SiteTable_site on Site {\n    id\n    state\n    storageBytes\n    createdAt\n    ...SiteName_site\n    ...SiteBadges_site\n    ...OpenSiteLink_site\n    ...ArchiveDialog_site\n    ...RestoreButton_site\n  }\n": typeof types.SiteTable_siteFragmentDoc,
    "\n    query SitesPage($first: Int, $after: String, $last: Int, $before: String, $states: [SiteState!]) {\n      viewer {\n        ...MemberFrame_viewer\n        defaultOrganization {\n          id\n          viewerCapabilities\n          ...SiteAllowance_organization\n          sites(first: $first, after: $after, last: $last, before: $before, filter: { states: $states }) {\n            nodes {\n              id\n              state\n              ...SiteTable_site\n            }\n            pageInfo {\n              hasNextPage\n              hasPreviousPage\n              startCursor\n              endCursor\n            }\n          }\n        }\n      }\n    }\n  ": typeof types.SitesPageDocument,
    "\n  fragment NewSiteForm_organization on Organization {\n    id\n    sites(first: 1) {\n      nodes {\n        id\n        host\n      }\n    }\n  }\n": typeof types.NewSiteForm_organizationFragmentDoc,
    "\n    query NewSitePage {\n      viewer {\n        ...MemberFrame_viewer\n        defaultOrganization {\n          id\n          viewerCapabilities\n          ...SiteAllowance_organization\n          ...NewSiteForm_organization\n        }\n      }\n    }\n  ": typeof types.NewSitePageDocument,
    "\n  mutation CreateSite($input: CreateSiteInput!) {\n    createSite(input: $input) {\n      ... on CreateSiteSuccess {\n        site {\n          id\n          ...SiteTable_site\n        }\n        organization {\n          id\n          ...EntitlementList_organization\n        }\n      }\n      ... on UserError {\n        code\n        message\n      }\n      ... on ValidationError {\n        issues {\n          path\n          code\n          message\n        }\n      }\n      ... on SiteNameTaken {\n        host\n      }\n      ... on EntitlementDenied {\n        ...Denial_denied @unmask\n      }\n    }\n  }\n": typeof types.CreateSiteDocument,
    "\n  mutation OpenSite($input: OpenSiteInput!) {\n    openSite(input: $input) {\n      ... on OpenSiteSuccess {\n        url\n      }\n      ... on UserError {\n        code\n      }\n    }\n  }\n": typeof types.OpenSiteDocument,
    "\n  mutation RestoreSite($input: RestoreSiteInput!) {\n    restoreSite(input: $input) {\n      ... on RestoreSiteSuccess {\n        site {\n          id\n          ...SiteTable_site\n        }\n        organization {\n          id\n          ...EntitlementList_organization\n        }\n      }\n      ... on UserError {\n        code\n      }\n      ... on EntitlementDenied {\n        ...Denial_denied @unmask\n      }\n    }\n  }\n": typeof types.RestoreSiteDocument,
    "\n  fragment Denial_denied on EntitlementDenied {\n    limit\n    used\n    resource {\n      id\n      name\n      unit\n    }\n    contributions {\n      ...ContributionList_contribution @unmask\n    }\n    remedies {\n      product {\n        id\n        name\n        description\n      }\n      value {\n        ...ValueWords_value @unmask\n      }\n      url\n    }\n  }\n": typeof types.Denial_deniedFragmentDoc,
    "\n  fragment OpenSiteLink_site on Site {\n    id\n    title\n    state\n  }\n": typeof types.OpenSiteLink_siteFragmentDoc,
    "\n  fragment SiteAllowance_organization on Organization {\n    id\n    entitlements {\n      resource {\n        id\n        key\n        name\n        unit\n      }\n      value {\n        ... on LimitValue {\n          limit\n          isUnlimited\n        }\n      }\n      used\n    }\n  }\n": typeof types.SiteAllowance_organizationFragmentDoc,
    "\n  query PendingSites($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Site {\n        state\n        url\n        readOnlyReason\n      }\n    }\n  }\n": typeof types.PendingSitesDocument,
    "\n  fragment OperatorFrame_viewer on Viewer {\n    person {\n      id\n      displayName\n      pictureUrl\n    }\n    operatorRole\n  }\n": typeof types.OperatorFrame_viewerFragmentDoc,
    "\n    query OperatorHomePage {\n      viewer {\n        ...OperatorFrame_viewer\n      }\n      organizations(first: 5, orderBy: NEWEST) {\n        nodes {\n          id\n          ...OrganizationTable_organization\n        }\n      }\n    }\n  ": typeof types.OperatorHomePageDocument,
    "\n  fragment OrganizationTable_organization on Organization {\n    id\n    slug\n    name\n    isSuspended\n    createdAt\n    type {\n      key\n      name\n    }\n    plans {\n      ladder {\n        id\n      }\n      product {\n        id\n        name\n      }\n    }\n  }\n": typeof types.OrganizationTable_organizationFragmentDoc,
    "\n    query OrganizationsPage(\n      $first: Int\n      $after: String\n      $last: Int\n      $before: String\n      $search: String\n      $type: String\n      $orderBy: OrganizationOrder!\n    ) {\n      viewer {\n        ...OperatorFrame_viewer\n      }\n      organizations(\n        first: $first\n        after: $after\n        last: $last\n        before: $before\n        filter: { search: $search, type: $type }\n        orderBy: $orderBy\n      ) {\n        nodes {\n          id\n          type {\n            key\n            name\n          }\n          ...OrganizationTable_organization\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n    }\n  ": typeof types.OrganizationsPageDocument,
    "\n  fragment OrganizationMembers_membership on Membership {\n    id\n    role\n    createdAt\n    person {\n      id\n      displayName\n      pictureUrl\n      email\n    }\n  }\n": typeof types.OrganizationMembers_membershipFragmentDoc,
    "\n    query OrganizationPage(\n      $slug: Slug!\n      $sitesFirst: Int\n      $sitesAfter: String\n      $sitesLast: Int\n      $sitesBefore: String\n      $membersFirst: Int\n      $membersAfter: String\n      $membersLast: Int\n      $membersBefore: String\n    ) {\n      viewer {\n        ...OperatorFrame_viewer\n      }\n      organization(slug: $slug) {\n        id\n        name\n        isSuspended\n        ...OrganizationSummary_organization\n        ...OrganizationPlans_organization\n        ...EntitlementList_organization\n        sites(first: $sitesFirst, after: $sitesAfter, last: $sitesLast, before: $sitesBefore) {\n          nodes {\n            id\n            ...OrganizationSites_site\n          }\n          pageInfo {\n            hasNextPage\n            hasPreviousPage\n            startCursor\n            endCursor\n          }\n        }\n        memberships(first: $membersFirst, after: $membersAfter, last: $membersLast, before: $membersBefore) {\n          nodes {\n            id\n            ...OrganizationMembers_membership\n          }\n          pageInfo {\n            hasNextPage\n            hasPreviousPage\n            startCursor\n            endCursor\n          }\n        }\n      }\n    }\n  ": typeof types.OrganizationPageDocument,
    "\n  fragment OrganizationPlans_organization on Organization {\n    id\n    plans {\n      ladder {\n        id\n        name\n      }\n      product {\n        id\n        name\n      }\n      rank\n      since\n      until\n      source\n    }\n  }\n": typeof types.OrganizationPlans_organizationFragmentDoc,
    "\n  fragment OrganizationSites_site on Site {\n    id\n    storageBytes\n    createdAt\n    owner {\n      id\n      displayName\n    }\n    ...SiteName_site\n    ...SiteBadges_site\n  }\n": typeof types.OrganizationSites_siteFragmentDoc,
    "\n  fragment OrganizationSummary_organization on Organization {\n    id\n    slug\n    createdAt\n    type {\n      name\n    }\n    workspaces {\n      id\n      name\n    }\n  }\n": typeof types.OrganizationSummary_organizationFragmentDoc,
    "\n    query DesignPage {\n      viewer {\n        ...OperatorFrame_viewer\n        operatorRole\n      }\n    }\n  ": typeof types.DesignPageDocument,
    "\n  fragment PublicFrame_viewer on Viewer {\n    person {\n      id\n    }\n  }\n": typeof types.PublicFrame_viewerFragmentDoc,
    "\n  fragment ExamplePlan_ladder on PlanLadder {\n    id\n    tiers {\n      rank\n      product {\n        id\n        name\n        includes {\n          resource {\n            id\n            name\n            unit\n          }\n          value {\n            ... on LimitValue {\n              limit\n              isUnlimited\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.ExamplePlan_ladderFragmentDoc,
    "\n    query LandingPage {\n      viewer {\n        ...PublicFrame_viewer\n        person {\n          id\n          displayName\n        }\n      }\n      planLadders {\n        id\n        ...ExamplePlan_ladder\n        ...PlanLadderCards_ladder\n      }\n    }\n  ": typeof types.LandingPageDocument,
    "\n  fragment PlanCard_product on Product {\n    id\n    slug\n    name\n    description\n    includes {\n      resource {\n        id\n        name\n        unit\n      }\n      value {\n        ...ValueWords_value @unmask\n      }\n    }\n  }\n": typeof types.PlanCard_productFragmentDoc,
    "\n  fragment PlanLadderCards_ladder on PlanLadder {\n    id\n    name\n    tiers {\n      rank\n      product {\n        id\n        ...PlanCard_product\n      }\n    }\n  }\n": typeof types.PlanLadderCards_ladderFragmentDoc,
    "\n  fragment ContributionList_contribution on Contribution {\n    state\n    source\n    product {\n      id\n      name\n    }\n    value {\n      ...ValueWords_value @unmask\n    }\n    quantity\n    grantedBy\n    reason\n    since\n    until\n  }\n": typeof types.ContributionList_contributionFragmentDoc,
    "\n  fragment EntitlementList_organization on Organization {\n    id\n    entitlements {\n      resource {\n        id\n        name\n        description\n        unit\n      }\n      value {\n        ...ValueWords_value @unmask\n      }\n      used\n      remaining\n      contributions {\n        ...ContributionList_contribution @unmask\n      }\n    }\n  }\n": typeof types.EntitlementList_organizationFragmentDoc,
    "\n  fragment ValueWords_value on EntitlementValue {\n    ... on BooleanValue {\n      enabled\n    }\n    ... on LimitValue {\n      limit\n      isUnlimited\n    }\n    ... on EnumValue {\n      level\n    }\n  }\n": typeof types.ValueWords_valueFragmentDoc,
    "\n  fragment SiteBadges_site on Site {\n    id\n    state\n    readOnlyReason\n  }\n": typeof types.SiteBadges_siteFragmentDoc,
    "\n  fragment SiteName_site on Site {\n    id\n    title\n    host\n    url\n    state\n  }\n": typeof types.SiteName_siteFragmentDoc,
};
const documents: Documents = {
    "\n  fragment MemberFrame_viewer on Viewer {\n    person {\n      id\n      displayName\n      pictureUrl\n      email\n      locale\n    }\n    operatorRole\n  }\n": types.MemberFrame_viewerFragmentDoc,
    "\n    query AccountPage {\n      viewer {\n        ...MemberFrame_viewer\n        person {\n          id\n          ...NameForm_person\n          ...PictureForm_person\n          ...EmailForm_person\n        }\n      }\n    }\n  ": types.AccountPageDocument,
    "\n  mutation SaveLanguage($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ... on UpdateProfileSuccess {\n        person {\n          id\n          locale\n        }\n      }\n      ... on UserError {\n        code\n      }\n    }\n  }\n": types.SaveLanguageDocument,
    "\n  fragment EmailForm_person on Person {\n    id\n    email\n  }\n": types.EmailForm_personFragmentDoc,
    "\n  mutation RequestEmailChange($input: RequestEmailChangeInput!) {\n    requestEmailChange(input: $input) {\n      ... on RequestEmailChangeSuccess {\n        sentTo\n      }\n      ... on ValidationError {\n        issues {\n          path\n          code\n          message\n        }\n      }\n    }\n  }\n": types.RequestEmailChangeDocument,
    "\n  fragment NameForm_person on Person {\n    id\n    displayName\n  }\n": types.NameForm_personFragmentDoc,
    "\n  mutation SaveName($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ... on UpdateProfileSuccess {\n        person {\n          id\n          ...NameForm_person\n        }\n      }\n      ... on ValidationError {\n        issues {\n          path\n          code\n          message\n        }\n      }\n    }\n  }\n": types.SaveNameDocument,
    "\n  fragment PictureForm_person on Person {\n    id\n    displayName\n    pictureUrl\n  }\n": types.PictureForm_personFragmentDoc,
    "\n  mutation SavePicture($input: UpdatePictureInput!) {\n    updatePicture(input: $input) {\n      ... on UpdatePictureSuccess {\n        person {\n          id\n          ...PictureForm_person\n        }\n      }\n      ... on ValidationError {\n        code\n      }\n    }\n  }\n": types.SavePictureDocument,
    "\n  fragment SessionList_viewer on Viewer {\n    sessions {\n      id\n      createdAt\n      lastSeenAt\n      isCurrent\n      device\n      ipAddress\n    }\n  }\n": types.SessionList_viewerFragmentDoc,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      ... on EndSessionSuccess {\n        endedSessionId\n        viewer {\n          ...SessionList_viewer\n        }\n      }\n      ... on UserError {\n        code\n      }\n    }\n  }\n": types.EndSessionDocument,
    "\n    query SessionsPage {\n      viewer {\n        ...MemberFrame_viewer\n        ...SessionList_viewer\n        ...SignOutEverywhere_viewer\n      }\n    }\n  ": types.SessionsPageDocument,
    "\n  fragment SignOutEverywhere_viewer on Viewer {\n    sessions {\n      id\n      isCurrent\n    }\n  }\n": types.SignOutEverywhere_viewerFragmentDoc,
    "\n  mutation SignOutEverywhere($input: SignOutEverywhereInput!) {\n    signOutEverywhere(input: $input) {\n      ... on SignOutEverywhereSuccess {\n        endedSessions\n      }\n    }\n  }\n": types.SignOutEverywhereDocument,
    "\n  fragment CurrentPlans_organization on Organization {\n    id\n    isSuspended\n    plans {\n      ladder {\n        id\n        name\n      }\n      product {\n        id\n        name\n        description\n      }\n      since\n      until\n      source\n    }\n  }\n": types.CurrentPlans_organizationFragmentDoc,
    "\n    query HomePage {\n      viewer {\n        ...MemberFrame_viewer\n        person {\n          id\n          displayName\n        }\n        defaultOrganization {\n          id\n          ...CurrentPlans_organization\n          ...EntitlementList_organization\n          ...SiteSummary_organization\n        }\n      }\n    }\n  ": types.HomePageDocument,
    "\n  fragment SiteCard_site on Site {\n    id\n    title\n    host\n    url\n    storageBytes\n    ...SiteBadges_site\n    ...OpenSiteLink_site\n  }\n": types.SiteCard_siteFragmentDoc,
    "\n  fragment SiteSummary_organization on Organization {\n    id\n    viewerCapabilities\n    sites(first: 5, filter: { states: [PENDING, ACTIVE] }) {\n      nodes {\n        id\n        state\n        ...SiteCard_site\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": types.SiteSummary_organizationFragmentDoc,
    "\n  fragment ArchiveDialog_site on Site {\n    id\n    title\n    host\n  }\n": types.ArchiveDialog_siteFragmentDoc,
    "\n  mutation ArchiveSite($input: ArchiveSiteInput!) {\n    archiveSite(input: $input) {\n      ... on ArchiveSiteSuccess {\n        site {\n          id\n          ...SiteTable_site\n        }\n        organization {\n          id\n          ...EntitlementList_organization\n        }\n      }\n      ... on UserError {\n        code\n      }\n    }\n  }\n": types.ArchiveSiteDocument,
    "\n  fragment RestoreButton_site on Site {\n    id\n    title\n  }\n": types.RestoreButton_siteFragmentDoc,
    "\n  fragment SiteTable_site on Site {\n    id\n    state\n    storageBytes\n    createdAt\n    ...SiteName_site\n    ...SiteBadges_site\n    ...OpenSiteLink_site\n    ...ArchiveDialog_site\n    ...RestoreButton_site\n  }\n": types.SiteTable_siteFragmentDoc,
    "\n    query SitesPage($first: Int, $after: String, $last: Int, $before: String, $states: [SiteState!]) {\n      viewer {\n        ...MemberFrame_viewer\n        defaultOrganization {\n          id\n          viewerCapabilities\n          ...SiteAllowance_organization\n          sites(first: $first, after: $after, last: $last, before: $before, filter: { states: $states }) {\n            nodes {\n              id\n              state\n              ...SiteTable_site\n            }\n            pageInfo {\n              hasNextPage\n              hasPreviousPage\n              startCursor\n              endCursor\n            }\n          }\n        }\n      }\n    }\n  ": types.SitesPageDocument,
    "\n  fragment NewSiteForm_organization on Organization {\n    id\n    sites(first: 1) {\n      nodes {\n        id\n        host\n      }\n    }\n  }\n": types.NewSiteForm_organizationFragmentDoc,
    "\n    query NewSitePage {\n      viewer {\n        ...MemberFrame_viewer\n        defaultOrganization {\n          id\n          viewerCapabilities\n          ...SiteAllowance_organization\n          ...NewSiteForm_organization\n        }\n      }\n    }\n  ": types.NewSitePageDocument,
    "\n  mutation CreateSite($input: CreateSiteInput!) {\n    createSite(input: $input) {\n      ... on CreateSiteSuccess {\n        site {\n          id\n          ...SiteTable_site\n        }\n        organization {\n          id\n          ...EntitlementList_organization\n        }\n      }\n      ... on UserError {\n        code\n        message\n      }\n      ... on ValidationError {\n        issues {\n          path\n          code\n          message\n        }\n      }\n      ... on SiteNameTaken {\n        host\n      }\n      ... on EntitlementDenied {\n        ...Denial_denied @unmask\n      }\n    }\n  }\n": types.CreateSiteDocument,
    "\n  mutation OpenSite($input: OpenSiteInput!) {\n    openSite(input: $input) {\n      ... on OpenSiteSuccess {\n        url\n      }\n      ... on UserError {\n        code\n      }\n    }\n  }\n": types.OpenSiteDocument,
    "\n  mutation RestoreSite($input: RestoreSiteInput!) {\n    restoreSite(input: $input) {\n      ... on RestoreSiteSuccess {\n        site {\n          id\n          ...SiteTable_site\n        }\n        organization {\n          id\n          ...EntitlementList_organization\n        }\n      }\n      ... on UserError {\n        code\n      }\n      ... on EntitlementDenied {\n        ...Denial_denied @unmask\n      }\n    }\n  }\n": types.RestoreSiteDocument,
    "\n  fragment Denial_denied on EntitlementDenied {\n    limit\n    used\n    resource {\n      id\n      name\n      unit\n    }\n    contributions {\n      ...ContributionList_contribution @unmask\n    }\n    remedies {\n      product {\n        id\n        name\n        description\n      }\n      value {\n        ...ValueWords_value @unmask\n      }\n      url\n    }\n  }\n": types.Denial_deniedFragmentDoc,
    "\n  fragment OpenSiteLink_site on Site {\n    id\n    title\n    state\n  }\n": types.OpenSiteLink_siteFragmentDoc,
    "\n  fragment SiteAllowance_organization on Organization {\n    id\n    entitlements {\n      resource {\n        id\n        key\n        name\n        unit\n      }\n      value {\n        ... on LimitValue {\n          limit\n          isUnlimited\n        }\n      }\n      used\n    }\n  }\n": types.SiteAllowance_organizationFragmentDoc,
    "\n  query PendingSites($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Site {\n        state\n        url\n        readOnlyReason\n      }\n    }\n  }\n": types.PendingSitesDocument,
    "\n  fragment OperatorFrame_viewer on Viewer {\n    person {\n      id\n      displayName\n      pictureUrl\n    }\n    operatorRole\n  }\n": types.OperatorFrame_viewerFragmentDoc,
    "\n    query OperatorHomePage {\n      viewer {\n        ...OperatorFrame_viewer\n      }\n      organizations(first: 5, orderBy: NEWEST) {\n        nodes {\n          id\n          ...OrganizationTable_organization\n        }\n      }\n    }\n  ": types.OperatorHomePageDocument,
    "\n  fragment OrganizationTable_organization on Organization {\n    id\n    slug\n    name\n    isSuspended\n    createdAt\n    type {\n      key\n      name\n    }\n    plans {\n      ladder {\n        id\n      }\n      product {\n        id\n        name\n      }\n    }\n  }\n": types.OrganizationTable_organizationFragmentDoc,
    "\n    query OrganizationsPage(\n      $first: Int\n      $after: String\n      $last: Int\n      $before: String\n      $search: String\n      $type: String\n      $orderBy: OrganizationOrder!\n    ) {\n      viewer {\n        ...OperatorFrame_viewer\n      }\n      organizations(\n        first: $first\n        after: $after\n        last: $last\n        before: $before\n        filter: { search: $search, type: $type }\n        orderBy: $orderBy\n      ) {\n        nodes {\n          id\n          type {\n            key\n            name\n          }\n          ...OrganizationTable_organization\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n    }\n  ": types.OrganizationsPageDocument,
    "\n  fragment OrganizationMembers_membership on Membership {\n    id\n    role\n    createdAt\n    person {\n      id\n      displayName\n      pictureUrl\n      email\n    }\n  }\n": types.OrganizationMembers_membershipFragmentDoc,
    "\n    query OrganizationPage(\n      $slug: Slug!\n      $sitesFirst: Int\n      $sitesAfter: String\n      $sitesLast: Int\n      $sitesBefore: String\n      $membersFirst: Int\n      $membersAfter: String\n      $membersLast: Int\n      $membersBefore: String\n    ) {\n      viewer {\n        ...OperatorFrame_viewer\n      }\n      organization(slug: $slug) {\n        id\n        name\n        isSuspended\n        ...OrganizationSummary_organization\n        ...OrganizationPlans_organization\n        ...EntitlementList_organization\n        sites(first: $sitesFirst, after: $sitesAfter, last: $sitesLast, before: $sitesBefore) {\n          nodes {\n            id\n            ...OrganizationSites_site\n          }\n          pageInfo {\n            hasNextPage\n            hasPreviousPage\n            startCursor\n            endCursor\n          }\n        }\n        memberships(first: $membersFirst, after: $membersAfter, last: $membersLast, before: $membersBefore) {\n          nodes {\n            id\n            ...OrganizationMembers_membership\n          }\n          pageInfo {\n            hasNextPage\n            hasPreviousPage\n            startCursor\n            endCursor\n          }\n        }\n      }\n    }\n  ": types.OrganizationPageDocument,
    "\n  fragment OrganizationPlans_organization on Organization {\n    id\n    plans {\n      ladder {\n        id\n        name\n      }\n      product {\n        id\n        name\n      }\n      rank\n      since\n      until\n      source\n    }\n  }\n": types.OrganizationPlans_organizationFragmentDoc,
    "\n  fragment OrganizationSites_site on Site {\n    id\n    storageBytes\n    createdAt\n    owner {\n      id\n      displayName\n    }\n    ...SiteName_site\n    ...SiteBadges_site\n  }\n": types.OrganizationSites_siteFragmentDoc,
    "\n  fragment OrganizationSummary_organization on Organization {\n    id\n    slug\n    createdAt\n    type {\n      name\n    }\n    workspaces {\n      id\n      name\n    }\n  }\n": types.OrganizationSummary_organizationFragmentDoc,
    "\n    query DesignPage {\n      viewer {\n        ...OperatorFrame_viewer\n        operatorRole\n      }\n    }\n  ": types.DesignPageDocument,
    "\n  fragment PublicFrame_viewer on Viewer {\n    person {\n      id\n    }\n  }\n": types.PublicFrame_viewerFragmentDoc,
    "\n  fragment ExamplePlan_ladder on PlanLadder {\n    id\n    tiers {\n      rank\n      product {\n        id\n        name\n        includes {\n          resource {\n            id\n            name\n            unit\n          }\n          value {\n            ... on LimitValue {\n              limit\n              isUnlimited\n            }\n          }\n        }\n      }\n    }\n  }\n": types.ExamplePlan_ladderFragmentDoc,
    "\n    query LandingPage {\n      viewer {\n        ...PublicFrame_viewer\n        person {\n          id\n          displayName\n        }\n      }\n      planLadders {\n        id\n        ...ExamplePlan_ladder\n        ...PlanLadderCards_ladder\n      }\n    }\n  ": types.LandingPageDocument,
    "\n  fragment PlanCard_product on Product {\n    id\n    slug\n    name\n    description\n    includes {\n      resource {\n        id\n        name\n        unit\n      }\n      value {\n        ...ValueWords_value @unmask\n      }\n    }\n  }\n": types.PlanCard_productFragmentDoc,
    "\n  fragment PlanLadderCards_ladder on PlanLadder {\n    id\n    name\n    tiers {\n      rank\n      product {\n        id\n        ...PlanCard_product\n      }\n    }\n  }\n": types.PlanLadderCards_ladderFragmentDoc,
    "\n  fragment ContributionList_contribution on Contribution {\n    state\n    source\n    product {\n      id\n      name\n    }\n    value {\n      ...ValueWords_value @unmask\n    }\n    quantity\n    grantedBy\n    reason\n    since\n    until\n  }\n": types.ContributionList_contributionFragmentDoc,
    "\n  fragment EntitlementList_organization on Organization {\n    id\n    entitlements {\n      resource {\n        id\n        name\n        description\n        unit\n      }\n      value {\n        ...ValueWords_value @unmask\n      }\n      used\n      remaining\n      contributions {\n        ...ContributionList_contribution @unmask\n      }\n    }\n  }\n": types.EntitlementList_organizationFragmentDoc,
    "\n  fragment ValueWords_value on EntitlementValue {\n    ... on BooleanValue {\n      enabled\n    }\n    ... on LimitValue {\n      limit\n      isUnlimited\n    }\n    ... on EnumValue {\n      level\n    }\n  }\n": types.ValueWords_valueFragmentDoc,
    "\n  fragment SiteBadges_site on Site {\n    id\n    state\n    readOnlyReason\n  }\n": types.SiteBadges_siteFragmentDoc,
    "\n  fragment SiteName_site on Site {\n    id\n    title\n    host\n    url\n    state\n  }\n": types.SiteName_siteFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MemberFrame_viewer on Viewer {\n    person {\n      id\n      displayName\n      pictureUrl\n      email\n      locale\n    }\n    operatorRole\n  }\n"): (typeof documents)["\n  fragment MemberFrame_viewer on Viewer {\n    person {\n      id\n      displayName\n      pictureUrl\n      email\n      locale\n    }\n    operatorRole\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query AccountPage {\n      viewer {\n        ...MemberFrame_viewer\n        person {\n          id\n          ...NameForm_person\n          ...PictureForm_person\n          ...EmailForm_person\n        }\n      }\n    }\n  "): (typeof documents)["\n    query AccountPage {\n      viewer {\n        ...MemberFrame_viewer\n        person {\n          id\n          ...NameForm_person\n          ...PictureForm_person\n          ...EmailForm_person\n        }\n      }\n    }\n  "];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveLanguage($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ... on UpdateProfileSuccess {\n        person {\n          id\n          locale\n        }\n      }\n      ... on UserError {\n        code\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveLanguage($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ... on UpdateProfileSuccess {\n        person {\n          id\n          locale\n        }\n      }\n      ... on UserError {\n        code\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EmailForm_person on Person {\n    id\n    email\n  }\n"): (typeof documents)["\n  fragment EmailForm_person on Person {\n    id\n    email\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestEmailChange($input: RequestEmailChangeInput!) {\n    requestEmailChange(input: $input) {\n      ... on RequestEmailChangeSuccess {\n        sentTo\n      }\n      ... on ValidationError {\n        issues {\n          path\n          code\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RequestEmailChange($input: RequestEmailChangeInput!) {\n    requestEmailChange(input: $input) {\n      ... on RequestEmailChangeSuccess {\n        sentTo\n      }\n      ... on ValidationError {\n        issues {\n          path\n          code\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NameForm_person on Person {\n    id\n    displayName\n  }\n"): (typeof documents)["\n  fragment NameForm_person on Person {\n    id\n    displayName\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveName($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ... on UpdateProfileSuccess {\n        person {\n          id\n          ...NameForm_person\n        }\n      }\n      ... on ValidationError {\n        issues {\n          path\n          code\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveName($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ... on UpdateProfileSuccess {\n        person {\n          id\n          ...NameForm_person\n        }\n      }\n      ... on ValidationError {\n        issues {\n          path\n          code\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PictureForm_person on Person {\n    id\n    displayName\n    pictureUrl\n  }\n"): (typeof documents)["\n  fragment PictureForm_person on Person {\n    id\n    displayName\n    pictureUrl\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SavePicture($input: UpdatePictureInput!) {\n    updatePicture(input: $input) {\n      ... on UpdatePictureSuccess {\n        person {\n          id\n          ...PictureForm_person\n        }\n      }\n      ... on ValidationError {\n        code\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SavePicture($input: UpdatePictureInput!) {\n    updatePicture(input: $input) {\n      ... on UpdatePictureSuccess {\n        person {\n          id\n          ...PictureForm_person\n        }\n      }\n      ... on ValidationError {\n        code\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SessionList_viewer on Viewer {\n    sessions {\n      id\n      createdAt\n      lastSeenAt\n      isCurrent\n      device\n      ipAddress\n    }\n  }\n"): (typeof documents)["\n  fragment SessionList_viewer on Viewer {\n    sessions {\n      id\n      createdAt\n      lastSeenAt\n      isCurrent\n      device\n      ipAddress\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      ... on EndSessionSuccess {\n        endedSessionId\n        viewer {\n          ...SessionList_viewer\n        }\n      }\n      ... on UserError {\n        code\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      ... on EndSessionSuccess {\n        endedSessionId\n        viewer {\n          ...SessionList_viewer\n        }\n      }\n      ... on UserError {\n        code\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query SessionsPage {\n      viewer {\n        ...MemberFrame_viewer\n        ...SessionList_viewer\n        ...SignOutEverywhere_viewer\n      }\n    }\n  "): (typeof documents)["\n    query SessionsPage {\n      viewer {\n        ...MemberFrame_viewer\n        ...SessionList_viewer\n        ...SignOutEverywhere_viewer\n      }\n    }\n  "];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SignOutEverywhere_viewer on Viewer {\n    sessions {\n      id\n      isCurrent\n    }\n  }\n"): (typeof documents)["\n  fragment SignOutEverywhere_viewer on Viewer {\n    sessions {\n      id\n      isCurrent\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOutEverywhere($input: SignOutEverywhereInput!) {\n    signOutEverywhere(input: $input) {\n      ... on SignOutEverywhereSuccess {\n        endedSessions\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignOutEverywhere($input: SignOutEverywhereInput!) {\n    signOutEverywhere(input: $input) {\n      ... on SignOutEverywhereSuccess {\n        endedSessions\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CurrentPlans_organization on Organization {\n    id\n    isSuspended\n    plans {\n      ladder {\n        id\n        name\n      }\n      product {\n        id\n        name\n        description\n      }\n      since\n      until\n      source\n    }\n  }\n"): (typeof documents)["\n  fragment CurrentPlans_organization on Organization {\n    id\n    isSuspended\n    plans {\n      ladder {\n        id\n        name\n      }\n      product {\n        id\n        name\n        description\n      }\n      since\n      until\n      source\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query HomePage {\n      viewer {\n        ...MemberFrame_viewer\n        person {\n          id\n          displayName\n        }\n        defaultOrganization {\n          id\n          ...CurrentPlans_organization\n          ...EntitlementList_organization\n          ...SiteSummary_organization\n        }\n      }\n    }\n  "): (typeof documents)["\n    query HomePage {\n      viewer {\n        ...MemberFrame_viewer\n        person {\n          id\n          displayName\n        }\n        defaultOrganization {\n          id\n          ...CurrentPlans_organization\n          ...EntitlementList_organization\n          ...SiteSummary_organization\n        }\n      }\n    }\n  "];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SiteCard_site on Site {\n    id\n    title\n    host\n    url\n    storageBytes\n    ...SiteBadges_site\n    ...OpenSiteLink_site\n  }\n"): (typeof documents)["\n  fragment SiteCard_site on Site {\n    id\n    title\n    host\n    url\n    storageBytes\n    ...SiteBadges_site\n    ...OpenSiteLink_site\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SiteSummary_organization on Organization {\n    id\n    viewerCapabilities\n    sites(first: 5, filter: { states: [PENDING, ACTIVE] }) {\n      nodes {\n        id\n        state\n        ...SiteCard_site\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment SiteSummary_organization on Organization {\n    id\n    viewerCapabilities\n    sites(first: 5, filter: { states: [PENDING, ACTIVE] }) {\n      nodes {\n        id\n        state\n        ...SiteCard_site\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ArchiveDialog_site on Site {\n    id\n    title\n    host\n  }\n"): (typeof documents)["\n  fragment ArchiveDialog_site on Site {\n    id\n    title\n    host\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ArchiveSite($input: ArchiveSiteInput!) {\n    archiveSite(input: $input) {\n      ... on ArchiveSiteSuccess {\n        site {\n          id\n          ...SiteTable_site\n        }\n        organization {\n          id\n          ...EntitlementList_organization\n        }\n      }\n      ... on UserError {\n        code\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ArchiveSite($input: ArchiveSiteInput!) {\n    archiveSite(input: $input) {\n      ... on ArchiveSiteSuccess {\n        site {\n          id\n          ...SiteTable_site\n        }\n        organization {\n          id\n          ...EntitlementList_organization\n        }\n      }\n      ... on UserError {\n        code\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RestoreButton_site on Site {\n    id\n    title\n  }\n"): (typeof documents)["\n  fragment RestoreButton_site on Site {\n    id\n    title\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SiteTable_site on Site {\n    id\n    state\n    storageBytes\n    createdAt\n    ...SiteName_site\n    ...SiteBadges_site\n    ...OpenSiteLink_site\n    ...ArchiveDialog_site\n    ...RestoreButton_site\n  }\n"): (typeof documents)["\n  fragment SiteTable_site on Site {\n    id\n    state\n    storageBytes\n    createdAt\n    ...SiteName_site\n    ...SiteBadges_site\n    ...OpenSiteLink_site\n    ...ArchiveDialog_site\n    ...RestoreButton_site\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query SitesPage($first: Int, $after: String, $last: Int, $before: String, $states: [SiteState!]) {\n      viewer {\n        ...MemberFrame_viewer\n        defaultOrganization {\n          id\n          viewerCapabilities\n          ...SiteAllowance_organization\n          sites(first: $first, after: $after, last: $last, before: $before, filter: { states: $states }) {\n            nodes {\n              id\n              state\n              ...SiteTable_site\n            }\n            pageInfo {\n              hasNextPage\n              hasPreviousPage\n              startCursor\n              endCursor\n            }\n          }\n        }\n      }\n    }\n  "): (typeof documents)["\n    query SitesPage($first: Int, $after: String, $last: Int, $before: String, $states: [SiteState!]) {\n      viewer {\n        ...MemberFrame_viewer\n        defaultOrganization {\n          id\n          viewerCapabilities\n          ...SiteAllowance_organization\n          sites(first: $first, after: $after, last: $last, before: $before, filter: { states: $states }) {\n            nodes {\n              id\n              state\n              ...SiteTable_site\n            }\n            pageInfo {\n              hasNextPage\n              hasPreviousPage\n              startCursor\n              endCursor\n            }\n          }\n        }\n      }\n    }\n  "];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NewSiteForm_organization on Organization {\n    id\n    sites(first: 1) {\n      nodes {\n        id\n        host\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment NewSiteForm_organization on Organization {\n    id\n    sites(first: 1) {\n      nodes {\n        id\n        host\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query NewSitePage {\n      viewer {\n        ...MemberFrame_viewer\n        defaultOrganization {\n          id\n          viewerCapabilities\n          ...SiteAllowance_organization\n          ...NewSiteForm_organization\n        }\n      }\n    }\n  "): (typeof documents)["\n    query NewSitePage {\n      viewer {\n        ...MemberFrame_viewer\n        defaultOrganization {\n          id\n          viewerCapabilities\n          ...SiteAllowance_organization\n          ...NewSiteForm_organization\n        }\n      }\n    }\n  "];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateSite($input: CreateSiteInput!) {\n    createSite(input: $input) {\n      ... on CreateSiteSuccess {\n        site {\n          id\n          ...SiteTable_site\n        }\n        organization {\n          id\n          ...EntitlementList_organization\n        }\n      }\n      ... on UserError {\n        code\n        message\n      }\n      ... on ValidationError {\n        issues {\n          path\n          code\n          message\n        }\n      }\n      ... on SiteNameTaken {\n        host\n      }\n      ... on EntitlementDenied {\n        ...Denial_denied @unmask\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateSite($input: CreateSiteInput!) {\n    createSite(input: $input) {\n      ... on CreateSiteSuccess {\n        site {\n          id\n          ...SiteTable_site\n        }\n        organization {\n          id\n          ...EntitlementList_organization\n        }\n      }\n      ... on UserError {\n        code\n        message\n      }\n      ... on ValidationError {\n        issues {\n          path\n          code\n          message\n        }\n      }\n      ... on SiteNameTaken {\n        host\n      }\n      ... on EntitlementDenied {\n        ...Denial_denied @unmask\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenSite($input: OpenSiteInput!) {\n    openSite(input: $input) {\n      ... on OpenSiteSuccess {\n        url\n      }\n      ... on UserError {\n        code\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation OpenSite($input: OpenSiteInput!) {\n    openSite(input: $input) {\n      ... on OpenSiteSuccess {\n        url\n      }\n      ... on UserError {\n        code\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreSite($input: RestoreSiteInput!) {\n    restoreSite(input: $input) {\n      ... on RestoreSiteSuccess {\n        site {\n          id\n          ...SiteTable_site\n        }\n        organization {\n          id\n          ...EntitlementList_organization\n        }\n      }\n      ... on UserError {\n        code\n      }\n      ... on EntitlementDenied {\n        ...Denial_denied @unmask\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreSite($input: RestoreSiteInput!) {\n    restoreSite(input: $input) {\n      ... on RestoreSiteSuccess {\n        site {\n          id\n          ...SiteTable_site\n        }\n        organization {\n          id\n          ...EntitlementList_organization\n        }\n      }\n      ... on UserError {\n        code\n      }\n      ... on EntitlementDenied {\n        ...Denial_denied @unmask\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Denial_denied on EntitlementDenied {\n    limit\n    used\n    resource {\n      id\n      name\n      unit\n    }\n    contributions {\n      ...ContributionList_contribution @unmask\n    }\n    remedies {\n      product {\n        id\n        name\n        description\n      }\n      value {\n        ...ValueWords_value @unmask\n      }\n      url\n    }\n  }\n"): (typeof documents)["\n  fragment Denial_denied on EntitlementDenied {\n    limit\n    used\n    resource {\n      id\n      name\n      unit\n    }\n    contributions {\n      ...ContributionList_contribution @unmask\n    }\n    remedies {\n      product {\n        id\n        name\n        description\n      }\n      value {\n        ...ValueWords_value @unmask\n      }\n      url\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OpenSiteLink_site on Site {\n    id\n    title\n    state\n  }\n"): (typeof documents)["\n  fragment OpenSiteLink_site on Site {\n    id\n    title\n    state\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SiteAllowance_organization on Organization {\n    id\n    entitlements {\n      resource {\n        id\n        key\n        name\n        unit\n      }\n      value {\n        ... on LimitValue {\n          limit\n          isUnlimited\n        }\n      }\n      used\n    }\n  }\n"): (typeof documents)["\n  fragment SiteAllowance_organization on Organization {\n    id\n    entitlements {\n      resource {\n        id\n        key\n        name\n        unit\n      }\n      value {\n        ... on LimitValue {\n          limit\n          isUnlimited\n        }\n      }\n      used\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PendingSites($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Site {\n        state\n        url\n        readOnlyReason\n      }\n    }\n  }\n"): (typeof documents)["\n  query PendingSites($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n      ... on Site {\n        state\n        url\n        readOnlyReason\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OperatorFrame_viewer on Viewer {\n    person {\n      id\n      displayName\n      pictureUrl\n    }\n    operatorRole\n  }\n"): (typeof documents)["\n  fragment OperatorFrame_viewer on Viewer {\n    person {\n      id\n      displayName\n      pictureUrl\n    }\n    operatorRole\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query OperatorHomePage {\n      viewer {\n        ...OperatorFrame_viewer\n      }\n      organizations(first: 5, orderBy: NEWEST) {\n        nodes {\n          id\n          ...OrganizationTable_organization\n        }\n      }\n    }\n  "): (typeof documents)["\n    query OperatorHomePage {\n      viewer {\n        ...OperatorFrame_viewer\n      }\n      organizations(first: 5, orderBy: NEWEST) {\n        nodes {\n          id\n          ...OrganizationTable_organization\n        }\n      }\n    }\n  "];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrganizationTable_organization on Organization {\n    id\n    slug\n    name\n    isSuspended\n    createdAt\n    type {\n      key\n      name\n    }\n    plans {\n      ladder {\n        id\n      }\n      product {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment OrganizationTable_organization on Organization {\n    id\n    slug\n    name\n    isSuspended\n    createdAt\n    type {\n      key\n      name\n    }\n    plans {\n      ladder {\n        id\n      }\n      product {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query OrganizationsPage(\n      $first: Int\n      $after: String\n      $last: Int\n      $before: String\n      $search: String\n      $type: String\n      $orderBy: OrganizationOrder!\n    ) {\n      viewer {\n        ...OperatorFrame_viewer\n      }\n      organizations(\n        first: $first\n        after: $after\n        last: $last\n        before: $before\n        filter: { search: $search, type: $type }\n        orderBy: $orderBy\n      ) {\n        nodes {\n          id\n          type {\n            key\n            name\n          }\n          ...OrganizationTable_organization\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n    }\n  "): (typeof documents)["\n    query OrganizationsPage(\n      $first: Int\n      $after: String\n      $last: Int\n      $before: String\n      $search: String\n      $type: String\n      $orderBy: OrganizationOrder!\n    ) {\n      viewer {\n        ...OperatorFrame_viewer\n      }\n      organizations(\n        first: $first\n        after: $after\n        last: $last\n        before: $before\n        filter: { search: $search, type: $type }\n        orderBy: $orderBy\n      ) {\n        nodes {\n          id\n          type {\n            key\n            name\n          }\n          ...OrganizationTable_organization\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n      }\n    }\n  "];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrganizationMembers_membership on Membership {\n    id\n    role\n    createdAt\n    person {\n      id\n      displayName\n      pictureUrl\n      email\n    }\n  }\n"): (typeof documents)["\n  fragment OrganizationMembers_membership on Membership {\n    id\n    role\n    createdAt\n    person {\n      id\n      displayName\n      pictureUrl\n      email\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query OrganizationPage(\n      $slug: Slug!\n      $sitesFirst: Int\n      $sitesAfter: String\n      $sitesLast: Int\n      $sitesBefore: String\n      $membersFirst: Int\n      $membersAfter: String\n      $membersLast: Int\n      $membersBefore: String\n    ) {\n      viewer {\n        ...OperatorFrame_viewer\n      }\n      organization(slug: $slug) {\n        id\n        name\n        isSuspended\n        ...OrganizationSummary_organization\n        ...OrganizationPlans_organization\n        ...EntitlementList_organization\n        sites(first: $sitesFirst, after: $sitesAfter, last: $sitesLast, before: $sitesBefore) {\n          nodes {\n            id\n            ...OrganizationSites_site\n          }\n          pageInfo {\n            hasNextPage\n            hasPreviousPage\n            startCursor\n            endCursor\n          }\n        }\n        memberships(first: $membersFirst, after: $membersAfter, last: $membersLast, before: $membersBefore) {\n          nodes {\n            id\n            ...OrganizationMembers_membership\n          }\n          pageInfo {\n            hasNextPage\n            hasPreviousPage\n            startCursor\n            endCursor\n          }\n        }\n      }\n    }\n  "): (typeof documents)["\n    query OrganizationPage(\n      $slug: Slug!\n      $sitesFirst: Int\n      $sitesAfter: String\n      $sitesLast: Int\n      $sitesBefore: String\n      $membersFirst: Int\n      $membersAfter: String\n      $membersLast: Int\n      $membersBefore: String\n    ) {\n      viewer {\n        ...OperatorFrame_viewer\n      }\n      organization(slug: $slug) {\n        id\n        name\n        isSuspended\n        ...OrganizationSummary_organization\n        ...OrganizationPlans_organization\n        ...EntitlementList_organization\n        sites(first: $sitesFirst, after: $sitesAfter, last: $sitesLast, before: $sitesBefore) {\n          nodes {\n            id\n            ...OrganizationSites_site\n          }\n          pageInfo {\n            hasNextPage\n            hasPreviousPage\n            startCursor\n            endCursor\n          }\n        }\n        memberships(first: $membersFirst, after: $membersAfter, last: $membersLast, before: $membersBefore) {\n          nodes {\n            id\n            ...OrganizationMembers_membership\n          }\n          pageInfo {\n            hasNextPage\n            hasPreviousPage\n            startCursor\n            endCursor\n          }\n        }\n      }\n    }\n  "];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrganizationPlans_organization on Organization {\n    id\n    plans {\n      ladder {\n        id\n        name\n      }\n      product {\n        id\n        name\n      }\n      rank\n      since\n      until\n      source\n    }\n  }\n"): (typeof documents)["\n  fragment OrganizationPlans_organization on Organization {\n    id\n    plans {\n      ladder {\n        id\n        name\n      }\n      product {\n        id\n        name\n      }\n      rank\n      since\n      until\n      source\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrganizationSites_site on Site {\n    id\n    storageBytes\n    createdAt\n    owner {\n      id\n      displayName\n    }\n    ...SiteName_site\n    ...SiteBadges_site\n  }\n"): (typeof documents)["\n  fragment OrganizationSites_site on Site {\n    id\n    storageBytes\n    createdAt\n    owner {\n      id\n      displayName\n    }\n    ...SiteName_site\n    ...SiteBadges_site\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrganizationSummary_organization on Organization {\n    id\n    slug\n    createdAt\n    type {\n      name\n    }\n    workspaces {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment OrganizationSummary_organization on Organization {\n    id\n    slug\n    createdAt\n    type {\n      name\n    }\n    workspaces {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query DesignPage {\n      viewer {\n        ...OperatorFrame_viewer\n        operatorRole\n      }\n    }\n  "): (typeof documents)["\n    query DesignPage {\n      viewer {\n        ...OperatorFrame_viewer\n        operatorRole\n      }\n    }\n  "];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PublicFrame_viewer on Viewer {\n    person {\n      id\n    }\n  }\n"): (typeof documents)["\n  fragment PublicFrame_viewer on Viewer {\n    person {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ExamplePlan_ladder on PlanLadder {\n    id\n    tiers {\n      rank\n      product {\n        id\n        name\n        includes {\n          resource {\n            id\n            name\n            unit\n          }\n          value {\n            ... on LimitValue {\n              limit\n              isUnlimited\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ExamplePlan_ladder on PlanLadder {\n    id\n    tiers {\n      rank\n      product {\n        id\n        name\n        includes {\n          resource {\n            id\n            name\n            unit\n          }\n          value {\n            ... on LimitValue {\n              limit\n              isUnlimited\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n    query LandingPage {\n      viewer {\n        ...PublicFrame_viewer\n        person {\n          id\n          displayName\n        }\n      }\n      planLadders {\n        id\n        ...ExamplePlan_ladder\n        ...PlanLadderCards_ladder\n      }\n    }\n  "): (typeof documents)["\n    query LandingPage {\n      viewer {\n        ...PublicFrame_viewer\n        person {\n          id\n          displayName\n        }\n      }\n      planLadders {\n        id\n        ...ExamplePlan_ladder\n        ...PlanLadderCards_ladder\n      }\n    }\n  "];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlanCard_product on Product {\n    id\n    slug\n    name\n    description\n    includes {\n      resource {\n        id\n        name\n        unit\n      }\n      value {\n        ...ValueWords_value @unmask\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment PlanCard_product on Product {\n    id\n    slug\n    name\n    description\n    includes {\n      resource {\n        id\n        name\n        unit\n      }\n      value {\n        ...ValueWords_value @unmask\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlanLadderCards_ladder on PlanLadder {\n    id\n    name\n    tiers {\n      rank\n      product {\n        id\n        ...PlanCard_product\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment PlanLadderCards_ladder on PlanLadder {\n    id\n    name\n    tiers {\n      rank\n      product {\n        id\n        ...PlanCard_product\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ContributionList_contribution on Contribution {\n    state\n    source\n    product {\n      id\n      name\n    }\n    value {\n      ...ValueWords_value @unmask\n    }\n    quantity\n    grantedBy\n    reason\n    since\n    until\n  }\n"): (typeof documents)["\n  fragment ContributionList_contribution on Contribution {\n    state\n    source\n    product {\n      id\n      name\n    }\n    value {\n      ...ValueWords_value @unmask\n    }\n    quantity\n    grantedBy\n    reason\n    since\n    until\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EntitlementList_organization on Organization {\n    id\n    entitlements {\n      resource {\n        id\n        name\n        description\n        unit\n      }\n      value {\n        ...ValueWords_value @unmask\n      }\n      used\n      remaining\n      contributions {\n        ...ContributionList_contribution @unmask\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment EntitlementList_organization on Organization {\n    id\n    entitlements {\n      resource {\n        id\n        name\n        description\n        unit\n      }\n      value {\n        ...ValueWords_value @unmask\n      }\n      used\n      remaining\n      contributions {\n        ...ContributionList_contribution @unmask\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ValueWords_value on EntitlementValue {\n    ... on BooleanValue {\n      enabled\n    }\n    ... on LimitValue {\n      limit\n      isUnlimited\n    }\n    ... on EnumValue {\n      level\n    }\n  }\n"): (typeof documents)["\n  fragment ValueWords_value on EntitlementValue {\n    ... on BooleanValue {\n      enabled\n    }\n    ... on LimitValue {\n      limit\n      isUnlimited\n    }\n    ... on EnumValue {\n      level\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SiteBadges_site on Site {\n    id\n    state\n    readOnlyReason\n  }\n"): (typeof documents)["\n  fragment SiteBadges_site on Site {\n    id\n    state\n    readOnlyReason\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SiteName_site on Site {\n    id\n    title\n    host\n    url\n    state\n  }\n"): (typeof documents)["\n  fragment SiteName_site on Site {\n    id\n    title\n    host\n    url\n    state\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;